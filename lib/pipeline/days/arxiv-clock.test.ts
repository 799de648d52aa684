import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { arxivClosure, arxivFeedDay, arxivTimes, nextArxivDay } from './arxiv-clock'

const closure = (day: string) => arxivClosure(day as Day)
const times = (day: string) => {
  const { announcedAt, feedAt } = arxivTimes(day as Day)
  return [announcedAt.toISOString().slice(0, 16), feedAt.toISOString().slice(0, 16)]
}

test('failure 19: nothing new appears on Saturday and Sunday in Seoul', () => {
  // 2026-03-06 is a Friday.
  expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map(closure)).toEqual([
    undefined,
    'weekend',
    'weekend',
    undefined,
  ])
})

test('failure 19: a holiday in the United States is the day after in Seoul', () => {
  expect(['2026-11-26', '2026-11-27', '2026-11-28'].map(closure)).toEqual([undefined, 'holiday', 'weekend'])
  expect(['2026-01-19', '2026-01-20', '2027-01-01'].map(closure)).toEqual([undefined, 'holiday', 'holiday'])
})

test('failure 27: papers appear at 10:00 in Seoul in winter and at 09:00 in summer, in feeds four hours later', () => {
  expect(times('2026-01-15')).toEqual(['2026-01-15T01:00', '2026-01-15T05:00'])
  expect(times('2026-07-15')).toEqual(['2026-07-15T00:00', '2026-07-15T04:00'])
})

test('failure 27: the hour changes with daylight saving, on 8 March and 1 November 2026', () => {
  // The clock goes forward at 07:00 UTC of the 8th, after its midnight.
  expect(times('2026-03-08')).toEqual(['2026-03-08T01:00', '2026-03-08T05:00'])
  expect(times('2026-03-09')).toEqual(['2026-03-09T00:00', '2026-03-09T04:00'])
  expect(times('2026-11-01')).toEqual(['2026-11-01T00:00', '2026-11-01T04:00'])
  expect(times('2026-11-02')).toEqual(['2026-11-02T01:00', '2026-11-02T05:00'])
})

test('a feed holds the day before until it is built', () => {
  expect(arxivFeedDay(new Date('2026-01-15T04:59:59Z'))).toBe('2026-01-14')
  expect(arxivFeedDay(new Date('2026-01-15T05:00:00Z'))).toBe('2026-01-15')
  expect(arxivFeedDay(new Date('2026-07-15T03:59:59Z'))).toBe('2026-07-14')
  expect(arxivFeedDay(new Date('2026-07-15T04:00:00Z'))).toBe('2026-07-15')
})

test('failure 19: the next papers come behind the closed days', () => {
  expect(nextArxivDay('2026-03-06' as Day)).toBe('2026-03-09')
  // Thanksgiving evening, then the weekend.
  expect(nextArxivDay('2026-11-26' as Day)).toBe('2026-11-30')
})
