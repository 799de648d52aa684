import { expect, test } from 'vitest'
import { formatSearchDescription } from './open-search'

const description = { name: 'A & B', description: 'x < y', language: 'ko', siteUrl: 'https://example.org/' } as const

test('the addresses are absolute, in the language, with a place for the words', () => {
  const text = formatSearchDescription(description)
  expect(text).toContain('template="https://example.org/ko/search?q={searchTerms}"')
  expect(text).toContain('template="https://example.org/api/v1/suggest?q={searchTerms}&amp;lang=ko"')
})

test('what stands in it is escaped', () => {
  const text = formatSearchDescription(description)
  expect(text).toContain('<LongName>A &amp; B</LongName>')
  expect(text).toContain('<Description>x &lt; y</Description>')
})

test('the short name has at most 16 letters in whole words', () => {
  const text = formatSearchDescription({ ...description, name: 'Daily AI Insights for all' })
  expect(text).toContain('<ShortName>Daily AI</ShortName>')
})
