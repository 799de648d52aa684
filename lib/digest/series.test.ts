import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { chooseUnit, fillSeries, listPeriods } from './series'

test('half a year is counted by months, less by weeks', () => {
  expect(chooseUnit('2024-01-01' as Day, '2024-06-30' as Day)).toBe('week')
  expect(chooseUnit('2024-01-01' as Day, '2024-07-01' as Day)).toBe('month')
})

test('periods follow one another without a gap, across the end of a year', () => {
  const names = (unit: 'month' | 'week') =>
    listPeriods(unit, '2024-12-20' as Day, '2025-01-06' as Day).map(({ name }) => name)
  expect(names('month')).toEqual(['2024-12', '2025-01'])
  expect(names('week')).toEqual(['2024-W51', '2024-W52', '2025-W01', '2025-W02'])
})

test('a period in which nothing was counted has zeros', () => {
  const periods = listPeriods('month', '2024-01-31' as Day, '2024-03-01' as Day)
  const found = new Map([['2024-01', { sections: 1, listed: 3, fresh: 2 }]])
  expect(fillSeries(periods, found).map(({ period, listed, fresh }) => [period.name, listed, fresh])).toEqual([
    ['2024-01', 3, 2],
    ['2024-02', 0, 0],
    ['2024-03', 0, 0],
  ])
})
