import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { dayIn, daysBack, seoulDay, seoulSpan } from './zone'

test('failure 27: the day in Seoul changes at 15:00 UTC, whatever the zone of the machine', () => {
  expect(seoulDay(new Date('2026-03-03T14:59:59.999Z'))).toBe('2026-03-03')
  expect(seoulDay(new Date('2026-03-03T15:00:00Z'))).toBe('2026-03-04')
  expect(seoulDay(new Date('2025-12-31T15:00:00Z'))).toBe('2026-01-01')
})

test('failure 27: a day in Seoul is 24 hours from 15:00 UTC of the day before', () => {
  const { from, to } = seoulSpan('2026-03-01' as Day, '2026-03-01' as Day)
  expect([from.toISOString(), to.toISOString()]).toEqual(['2026-02-28T15:00:00.000Z', '2026-03-01T15:00:00.000Z'])
})

test('a day elsewhere follows its daylight saving', () => {
  expect(dayIn('America/New_York', new Date('2026-03-07T04:59:00Z'))).toBe('2026-03-06')
  expect(dayIn('America/New_York', new Date('2026-03-09T04:00:00Z'))).toBe('2026-03-09')
})

test('looking back counts the day itself, the newest first', () => {
  expect(daysBack('2026-03-01' as Day, 2)).toEqual(['2026-03-01', '2026-02-28', '2026-02-27'])
  expect(daysBack('2026-03-01' as Day, 0)).toEqual(['2026-03-01'])
})
