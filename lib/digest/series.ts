import type { Tally } from '@/db/queries/tallies'
import type { Day } from '@/db/vocabulary'
import { addDays, countDays, type Period, type PeriodUnit, periodOf } from './period'

export type SeriesPoint = Tally & { period: Period }

/** Half a year: what is shorter has too few months to show a course. */
const fewestDaysForMonths = 183

/** Months for a long span of days, weeks for a short one. */
export function chooseUnit(first: Day, last: Day): PeriodUnit {
  return countDays(first, last) >= fewestDaysForMonths ? 'month' : 'week'
}

/** The months or weeks from the one of the first day to that of the last, all of them, oldest first. */
export function listPeriods(unit: PeriodUnit, first: Day, last: Day): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(unit, first); period.from <= last; period = periodOf(unit, addDays(period.to, 1))) {
    periods.push(period)
  }
  return periods
}

/** One point for each period, with zeros where nothing was counted. */
export function fillSeries(periods: readonly Period[], found: ReadonlyMap<string, Tally>): SeriesPoint[] {
  return periods.map((period) => ({ sections: 0, listed: 0, fresh: 0, ...found.get(period.name), period }))
}
