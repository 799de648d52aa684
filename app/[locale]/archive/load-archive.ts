import { cache } from 'react'
import { getDatabase } from '@/db'
import { countDigestsBetween } from '@/db/queries/ledger'
import { findTotals, listMonths } from '@/db/queries/totals'
import { layCalendar } from '@/lib/digest/calendar'
import { type Period, parsePeriod } from '@/lib/digest/period'

/** From which day to which the archive reaches and the months that have digests, `undefined` while there is none; once for a request. */
export const loadArchive = cache(() => {
  const db = getDatabase()
  const totals = findTotals(db)
  if (!totals) return undefined
  const months = listMonths(db).flatMap(({ month, days }) => {
    const period = parsePeriod(month)
    return period ? { month: period, days } : []
  })
  return { first: totals.first, last: totals.last, months, days: months.reduce((sum, { days }) => sum + days, 0) }
})
export type Archive = NonNullable<ReturnType<typeof loadArchive>>

/** The calendars of these months, in order, with what each of their days lists. */
export function loadCalendar(archive: Archive, months: readonly Period[]) {
  const [from, to] = [months[0]?.from, months.at(-1)?.to]
  const counts = from && to ? countDigestsBetween(getDatabase(), from, to) : []
  return layCalendar(months, counts, archive)
}
