import type { Day } from '@/db/vocabulary'
import { dayToUtc, parseDay } from './day'

export const periodUnits = ['month', 'week'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** A month `2024-11` or an ISO week `2024-W46` (ISO 8601: from Monday, named by the year of its Thursday) with its first and last day. */
export type Period = { unit: PeriodUnit; name: string; from: Day; to: Day }

const dayMs = 86_400_000

/** The text as a month or a week when it is exactly one that the calendar has; else `undefined`. */
export function parsePeriod(text: string): Period | undefined {
  const [, year, month, week] = /^([1-9]\d{3})-(?:(\d{2})|W(\d{2}))$/.exec(text) ?? []
  const day = week === undefined ? parseDay(`${year}-${month}-01`) : dayOfWeek(Number(year), Number(week))
  const period = day && periodOf(week === undefined ? 'month' : 'week', day)
  return period?.name === text ? period : undefined
}

/** The month or the week in which a day lies. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  const date = dayToUtc(day)
  if (unit === 'month') {
    const name = day.slice(0, 7)
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
    return { unit, name, from: `${name}-01` as Day, to: toDay(last) }
  }
  const from = new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMs)
  const thursday = new Date(from.getTime() + 3 * dayMs)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1
  const name = `${year}-W${String(week).padStart(2, '0')}`
  return { unit, name, from: toDay(from), to: toDay(new Date(from.getTime() + 6 * dayMs)) }
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(dayToUtc(day).getTime() + days * dayMs))
}

/** How many days there are from one day to another, both counted. */
export function countDays(from: Day, to: Day): number {
  return Math.round((dayToUtc(to).getTime() - dayToUtc(from).getTime()) / dayMs) + 1
}

/** 4 January is always in the first week. */
function dayOfWeek(year: number, week: number): Day {
  return toDay(new Date(Date.UTC(year, 0, 4 + (week - 1) * 7)))
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}
