import { afterEach, expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { formatDay, formatDayBeside, formatInstant, formatMoment } from './dates'

const timeZone = process.env.TZ
afterEach(() => {
  process.env.TZ = timeZone
})

// ICU versions differ in the comma after the weekday.
test.each(['UTC', 'America/Los_Angeles', 'Asia/Seoul', 'Pacific/Kiritimati'])('a day is the same day in %s', (zone) => {
  process.env.TZ = zone
  expect(formatDay('2026-03-08' as Day, 'en', 'full')).toMatch(/^Sunday,? 8 March 2026$/)
  expect(formatDay('2026-03-08' as Day, 'ko', 'full')).toBe('2026년 3월 8일 일요일')
  expect(formatDay('2024-02-29' as Day, 'ko', 'full')).toBe('2024년 2월 29일 목요일')
  expect(formatDay('2027-01-01' as Day, 'en', 'full')).toMatch(/^Friday,? 1 January 2027$/)
})

test('a short day names its year only beside a day of another year', () => {
  expect(formatDayBeside('2024-10-30' as Day, 'en', '2024-11-15' as Day)).toBe('30 Oct')
  expect(formatDayBeside('2024-10-30' as Day, 'en', '2025-01-15' as Day)).toBe('30 Oct 2024')
  expect(formatDayBeside('2024-10-30' as Day, 'ko', '2025-01-15' as Day)).toBe('2024년 10월 30일')
})

test('an instant is shown as its day in Seoul', () => {
  expect(formatInstant('2026-11-24T15:30:00.000Z', 'en')).toBe('25 November 2026')
})

test('a moment has the time of Seoul, wherever it is formatted', () => {
  process.env.TZ = 'America/Los_Angeles'
  expect(formatMoment('2026-11-24T15:04:00.000Z', 'ko')).toBe('2026년 11월 25일 00:04')
  expect(formatMoment('2026-11-24T06:04:00.000Z', 'en')).toMatch(/^24 November 2026(,| at) 15:04$/)
})
