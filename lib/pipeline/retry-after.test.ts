import { expect, test } from 'vitest'
import { retryAfterMs } from './retry-after'

const now = Date.parse('2026-01-02T00:00:00Z')

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['1.5', 1_500],
  ['Fri, 02 Jan 2026 00:01:00 GMT', 60_000],
  ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['99999999999', undefined],
  [undefined, undefined],
])('Retry-After %s', (header, ms) => expect(retryAfterMs({ 'retry-after': header }, now)).toBe(ms))

test('milliseconds go before seconds', () => {
  expect(retryAfterMs({ 'retry-after-ms': '150', 'retry-after': '1' }, now)).toBe(150)
})
