import { expect, test } from 'vitest'
import { groupByYear } from './archive'
import { monthsOf } from './calendar'

test('months come by year, the newest year first, with what each kind lists', () => {
  const [, , march] = monthsOf(2023)
  const [january, february] = monthsOf(2024)
  if (!january || !february || !march) throw new Error('no months')
  const months = [
    { month: march, days: 2 },
    { month: january, days: 1 },
    { month: february, days: 3 },
  ]
  const tallies = [
    { month: '2023-03', kind: 'news' as const, listed: 5, fresh: 4 },
    { month: '2024-01', kind: 'news' as const, listed: 2, fresh: 0 },
    { month: '2024-01', kind: 'papers' as const, listed: 3, fresh: 1 },
  ]
  const years = groupByYear(months, tallies)
  expect(years.map(({ year, months }) => [year, ...months.map(({ month, days }) => `${month.name} ${days}`)])).toEqual([
    [2024, '2024-01 1', '2024-02 3'],
    [2023, '2023-03 2'],
  ])
  expect(years[0]?.months.map(({ counts }) => counts)).toEqual([
    { news: { listed: 2, fresh: 0 }, papers: { listed: 3, fresh: 1 } },
    {},
  ])
})
