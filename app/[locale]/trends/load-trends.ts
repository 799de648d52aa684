import { getDatabase } from '@/db'
import { countHosts } from '@/db/queries/hosts'
import { listTallies } from '@/db/queries/tallies'
import { findTotals } from '@/db/queries/totals'
import type { Kind } from '@/db/vocabulary'
import { planRiver } from '@/lib/charts/river'
import { addDays } from '@/lib/digest/period'
import { fillSeries, listPeriods } from '@/lib/digest/series'
import type { TrendsChoice } from '@/lib/trends/trends-choice'

/** So many periods stand side by side on one page: three years of months, one of weeks. */
const periodsShown = { month: 36, week: 53 }

/** What is listed in the chosen periods, with the periods to go back or on to; `undefined` in an empty database. */
export function loadCourses({ by, kind, until }: TrendsChoice) {
  const db = getDatabase()
  const span = findTotals(db)
  if (!span) return undefined
  const all = listPeriods(by, span.first, span.last)
  const found = all.findIndex(({ name }) => name === until)
  const end = found === -1 ? all.length : found + 1
  const start = Math.max(0, end - periodsShown[by])
  const periods = all.slice(start, end)
  const rows = listTallies(db, [by, 'category'], { kind, from: periods[0]?.from, to: periods.at(-1)?.to })
  const cells = rows.map((row) => ({ ...row, period: row[by] }))
  const sums = new Map<string, { sections: number; listed: number; fresh: number }>()
  for (const { period, sections, listed, fresh } of cells) {
    const sum = sums.get(period) ?? { sections: 0, listed: 0, fresh: 0 }
    sums.set(period, { sections: sum.sections + sections, listed: sum.listed + listed, fresh: sum.fresh + fresh })
  }
  return {
    points: fillSeries(periods, sums),
    river: planRiver(
      periods.map(({ name }) => name),
      cells,
    ),
    last: span.last,
    earlier: all[start - 1],
    later: end < all.length ? all[Math.min(all.length, end + periodsShown[by]) - 1] : undefined,
    isNewest: end === all.length,
  }
}

/** A quarter: long enough for sites that are listed once a month. */
export const hostDays = 90
const hostsShown = 12

/** The sites listed most in the quarter up to the last day shown, and how often they were in the one before. */
export function loadHosts({ points, last }: NonNullable<ReturnType<typeof loadCourses>>, kind?: Kind) {
  const db = getDatabase()
  const shown = points.at(-1)?.period.to
  const to = shown && shown < last ? shown : last
  const from = addDays(to, 1 - hostDays)
  const earlier = countHosts(db, { from: addDays(from, -hostDays), to: addDays(from, -1), kind })
  return {
    hosts: countHosts(db, { from, to, kind }).slice(0, hostsShown),
    before: new Map(earlier.map(({ host, listed }) => [host, listed])),
  }
}
