import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { dayAfterKey, layCalendar, monthsOf, parseYear } from './calendar'
import { parsePeriod } from './period'

const november = parsePeriod('2024-11')
if (!november) throw new Error('no month')
const span = { first: '2024-11-14' as Day, last: '2024-12-03' as Day }
const counts = [
  { day: '2024-11-14' as Day, kind: 'papers' as const, listed: 10, fresh: 4 },
  { day: '2024-11-14' as Day, kind: 'news' as const, listed: 10, fresh: 1 },
  { day: '2024-11-16' as Day, kind: 'news' as const, listed: 5, fresh: 2 },
  { day: '2024-11-18' as Day, kind: 'news' as const, listed: 0, fresh: 0 },
]
const [month] = layCalendar([november], counts, span)

test('weeks run from Monday to Sunday and leave out the days of other months', () => {
  expect(month?.weeks.map(({ week }) => week.name)).toEqual([
    '2024-W44',
    '2024-W45',
    '2024-W46',
    '2024-W47',
    '2024-W48',
  ])
  expect(month?.weeks[0]?.days.map((day) => day?.day)).toEqual([
    ...Array(4).fill(undefined),
    '2024-11-01',
    '2024-11-02',
    '2024-11-03',
  ])
})

test('a day without a digest is a gap only between the first and the last day', () => {
  const standings = new Map(month?.weeks.flatMap(({ days }) => days.map((day) => [day?.day, day?.standing])))
  expect(standings.get('2024-11-13' as Day)).toBe('outside')
  expect(standings.get('2024-11-14' as Day)).toBe('listed')
  expect(standings.get('2024-11-15' as Day)).toBe('gap')
  expect(standings.get('2024-11-18' as Day)).toBe('listed')
  expect(month?.totals).toEqual({
    days: 3,
    gaps: 14,
    counts: { papers: { listed: 10, fresh: 4 }, news: { listed: 15, fresh: 3 } },
  })
})

test('the level says how much a day lists beside the fullest', () => {
  const levels = new Map(month?.weeks.flatMap(({ days }) => days.map((day) => [day?.day, day?.level])))
  expect(['14', '15', '16', '18'].map((day) => levels.get(`2024-11-${day}` as Day))).toEqual([4, 0, 1, 0])
})

test('arrow keys go to the nearest days with a digest, across months', () => {
  const days = ['2024-10-31', '2024-11-02', '2024-11-05', '2024-11-14', '2024-12-01']
  const from = (key: string) => dayAfterKey(key, '2024-11-05', days)
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'a'].map(from)).toEqual([
    '2024-11-02',
    '2024-11-14',
    undefined,
    '2024-11-14',
    '2024-11-02',
    '2024-11-14',
    undefined,
  ])
  expect(dayAfterKey('ArrowUp', '2024-11-14', days)).toBe('2024-11-05')
})

test('a year has four digits and twelve months', () => {
  expect(['2024', '0999', '24', '02024', 'x'].map(parseYear)).toEqual([
    2024,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(monthsOf(2024).map(({ name }) => name)).toContain('2024-12')
})
