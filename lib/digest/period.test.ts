import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { addDays, countDays, parsePeriod, periodOf } from './period'

test('a month reaches from its first to its last day', () => {
  expect(parsePeriod('2024-02')).toEqual({ unit: 'month', name: '2024-02', from: '2024-02-01', to: '2024-02-29' })
  expect(parsePeriod('2023-12')).toEqual({ unit: 'month', name: '2023-12', from: '2023-12-01', to: '2023-12-31' })
})

test('a week reaches from Monday to Sunday', () => {
  expect(parsePeriod('2024-W46')).toEqual({ unit: 'week', name: '2024-W46', from: '2024-11-11', to: '2024-11-17' })
})

test('weeks at the turn of a year belong to the year of their Thursday', () => {
  expect(periodOf('week', '2024-12-30' as Day).name).toBe('2025-W01')
  expect(periodOf('week', '2027-01-01' as Day).name).toBe('2026-W53')
  expect(periodOf('week', '2021-01-03' as Day).name).toBe('2020-W53')
  expect(periodOf('week', '2021-01-04' as Day).name).toBe('2021-W01')
})

test.each([
  '2024-13',
  '2024-00',
  '2024-W00',
  '2024-W53',
  '2025-W53',
  '0999-01',
  '2024-1',
  '2024-w46',
  '2024-11-01',
  '',
])('no period: %s', (text) => {
  expect(parsePeriod(text)).toBeUndefined()
})

test('a year with a 53rd week has one', () => {
  expect(parsePeriod('2026-W53')?.from).toBe('2026-12-28')
})

test('days are added and counted across months', () => {
  expect(addDays('2024-02-28' as Day, 2)).toBe('2024-03-01')
  expect(addDays('2024-03-01' as Day, -1)).toBe('2024-02-29')
  expect(countDays('2024-02-28' as Day, '2024-03-01' as Day)).toBe(3)
})
