import { expect, test } from 'vitest'
import { findVersion, isWhole } from './digest-page'
import { type MadeDigest, makeDigest } from './digests'

const [one, other] = [makeDigest(0, 1), makeDigest(0, 2)]
const find = (html: string) => findVersion(html, [one, other])

function drawPage({ edition }: MadeDigest): string {
  const sections = edition.sections.map(({ body, sources }, index) => {
    const summary = body.replace(/\*\*([^*]*)\*\*/g, '<strong>$1</strong>')
    return `<h2 id="section-${index + 1}">x</h2>${summary}${sources.map(({ url }) => `<a href="${url}">x</a>`).join('')}`
  })
  return `<h1>x</h1>${sections.join('')}</html>`
}

test('a page that shows all of a version is that version', () => {
  expect([one, other].map(drawPage).map(find)).toEqual([1, 2])
})

test('a page without one of its sources, sections or bold words is none', () => {
  const page = drawPage(one)
  for (const part of [/<a href.*?<\/a>/, /<h2.*?<\/h2>/, /<strong>.*?<\/strong>/])
    expect(find(page.replace(part, ''))).toBeUndefined()
})

test('a page of sections of two versions is none', () => {
  const sections = [...other.edition.sections.slice(0, 1), ...one.edition.sections.slice(1)]
  expect(find(drawPage({ ...one, edition: { ...one.edition, sections } }))).toBeUndefined()
})

test('a page that was cut off, or says in its title that something failed, is not whole', () => {
  const page = drawPage(one)
  expect(isWhole(page)).toBe(true)
  expect(isWhole(page.slice(0, -3))).toBe(false)
  expect(isWhole('<h1>This page could not be shown</h1></html>')).toBe(false)
})
