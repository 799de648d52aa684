import type { Day } from '@/db/vocabulary'
import { dayToUtc } from '@/lib/digest/day'
import { addDays } from '@/lib/digest/period'
import { dayIn } from './zone'

const eastern = 'America/New_York'

/** Days of 2026 in the east of the United States whose evening brings no mailing (arXiv's holiday list); those of another year are published near its beginning. */
const holidays: ReadonlySet<string> = new Set(
  '2026-01-01 2026-01-19 2026-06-19 2026-07-03 2026-09-07 2026-11-26 2026-12-25 2026-12-29 2026-12-31'.split(' '),
)

/** Why nothing new can appear at arXiv on a day in Seoul; `undefined` where it can. Mailings are sent on Sunday to Thursday
 * evenings in the eastern United States, which is Monday to Friday morning in Seoul. */
export function arxivClosure(day: Day): 'weekend' | 'holiday' | undefined {
  if ([0, 6].includes(dayToUtc(day).getUTCDay())) return 'weekend'
  return holidays.has(addDays(day, -1)) ? 'holiday' : undefined
}

/** When the papers of a day in Seoul are announced, 20:00 Eastern of the evening before, and when the feeds have them, four hours later. */
export function arxivTimes(day: Day): { announcedAt: Date; feedAt: Date } {
  return { announcedAt: easternTime(addDays(day, -1), 20), feedAt: easternTime(day, 0) }
}

/** The day in Seoul whose papers arXiv's feeds hold at an instant: they are built at midnight Eastern and bear that date. */
export function arxivFeedDay(instant: Date): Day {
  return dayIn(eastern, instant)
}

/** The first day after this one on which papers can appear. */
export function nextArxivDay(day: Day): Day {
  const next = addDays(day, 1)
  return arxivClosure(next) ? nextArxivDay(next) : next
}

/** The clock goes from -05:00 to -04:00 and back at two in the morning, so that at these hours one of them is right. */
function easternTime(day: Day, hour: number): Date {
  const label = `${day}T${String(hour).padStart(2, '0')}:00:00`
  const summer = new Date(`${label}-04:00`)
  return hourIn(summer) === hour ? summer : new Date(`${label}-05:00`)
}

function hourIn(instant: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: eastern, hour: 'numeric', hourCycle: 'h23' })
  return Number(parts.format(instant))
}
