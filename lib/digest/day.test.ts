import { expect, test } from 'vitest'
import { parseDay } from './day'

test.each(['2026-03-08', '2024-02-29', '2026-12-31', '2000-02-29'])('%s is a day', (text) => {
  expect(parseDay(text)).toBe(text)
})

test.each([
  '2026-02-30',
  '2025-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '0000-00-00',
  '2026-3-8',
  '99999-01-01',
  '2026-03-08T00:00:00Z',
  '２０２６-03-08',
  ' 2026-03-08',
  '2026-03-08\n',
  '',
])('%j is none', (text) => {
  expect(parseDay(text)).toBeUndefined()
})
