import { expect, test } from 'vitest'
import { digestOf, etagOf, matchesEtag } from './etag'

const digest = digestOf(Buffer.from('a'))

test('each encoding has its own strong tag', () => {
  const tags = (['identity', 'gzip', 'br'] as const).map((encoding) => etagOf(digest, encoding))
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
})

test('other bytes have another tag', () => {
  expect(digestOf(Buffer.from('b'))).not.toBe(digest)
})

test.each([
  [undefined, false],
  ['', false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b",W/"a","c"', true],
  ['*', true],
  [' * ', true],
  ['"b"', false],
  ['a', false],
  ['"a-br"', false],
  ['"*"', false],
  ['"', false],
])('If-None-Match %s matches "a": %s', (header, expected) => {
  expect(matchesEtag(header, '"a"')).toBe(expected)
})
