import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSeal } from './seal'

const plain = createSeal('http://127.0.0.1:3000')
const secure = createSeal('https://digest.example')

const policyOf = (html: string, seal = plain) => new Map(seal.ofPage(html)).get('content-security-policy') ?? ''

test('a policy names the hash of each inline script once and nothing else that may run', () => {
  const hash = createHash('sha256').update('hello("모델")', 'utf8').digest('base64')
  const html = '<script>hello("모델")</script><script>hello("모델")</script><script src="/a.js"></script>'
  expect(policyOf(html)).toContain(`script-src 'self' 'sha256-${hash}';`)
})

test('a page without inline scripts allows none', () => {
  expect(policyOf('<p>')).toContain("script-src 'self';")
})

test('everything that is not named is forbidden', () => {
  const policy = policyOf('<p>')
  expect(policy).toMatch(/^default-src 'none';/)
  expect(policy).toContain("base-uri 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe-eval|\*|script-src[^;]*unsafe/)
})

test('https is insisted on only where the site has it', () => {
  expect(policyOf('<p>', secure)).toContain('upgrade-insecure-requests')
  expect(policyOf('<p>')).not.toContain('upgrade-insecure-requests')
  expect(new Map(secure.ofOther).has('strict-transport-security')).toBe(true)
  expect(new Map(plain.ofOther).has('strict-transport-security')).toBe(false)
})

test('pages and everything else have the same other headers', () => {
  const names = ([name]: [string, string]) => name
  expect(plain.ofPage('<p>').map(names)).toEqual(plain.ofOther.map(names))
})
