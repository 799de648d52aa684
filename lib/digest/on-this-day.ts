import type { Database } from '@/db/connect'
import { findDayNear, listAnniversaries } from '@/db/queries/digests'
import type { Day } from '@/db/vocabulary'
import { addDays, periodOf } from './period'

/** A day to remember: `years` ago to the day, or about a year or a month ago. */
export type Memory = { day: Day } & ({ ago: 'years'; years: number } | { ago: 'aboutYear' } | { ago: 'aboutMonth' })

const mostYears = 5
const mostDaysOff = 3

/** The digests of this month and day in earlier years, the newest first; where there are none, those of about a year and about a month before. `[]` when there is nothing. */
export function listMemories(db: Database, day: Day): Memory[] {
  const anniversaries = listAnniversaries(db, day, mostYears)
  if (anniversaries.length > 0)
    return anniversaries.map((one) => ({ day: one, ago: 'years', years: yearOf(day) - yearOf(one) }))
  const aboutYear = findDayNear(db, monthsBefore(day, 12), mostDaysOff)
  const aboutMonth = findDayNear(db, monthsBefore(day, 1), mostDaysOff)
  return [
    ...(aboutYear ? [{ day: aboutYear, ago: 'aboutYear' as const }] : []),
    ...(aboutMonth ? [{ day: aboutMonth, ago: 'aboutMonth' as const }] : []),
  ]
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The same day of an earlier month, or its last day where that month is shorter. */
function monthsBefore(day: Day, months: number): Day {
  let month = periodOf('month', day)
  for (let count = 0; count < months; count += 1) month = periodOf('month', addDays(month.from, -1))
  return addDays(month.from, Math.min(Number(day.slice(8)), Number(month.to.slice(8))) - 1)
}
