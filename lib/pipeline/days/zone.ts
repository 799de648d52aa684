import type { Day } from '@/db/vocabulary'
import { addDays } from '@/lib/digest/period'

/** The day that a calendar on the wall shows at an instant in a time zone of the IANA database, such as `Asia/Seoul`. */
export function dayIn(timeZone: string, instant: Date): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant) as Day
}

/** The day in Seoul, by which digests are named. */
export function seoulDay(instant: Date): Day {
  return dayIn('Asia/Seoul', instant)
}

/** The part of time from one instant up to another, which is outside. */
export type Span = { from: Date; to: Date }

/** The days in Seoul from `first` to `last` as a part of time; Korea has no daylight saving. */
export function seoulSpan(first: Day, last: Day): Span {
  const midnight = (day: Day) => new Date(`${day}T00:00:00+09:00`)
  return { from: midnight(first), to: midnight(addDays(last, 1)) }
}

/** The day and so many before it, the newest first. */
export function daysBack(day: Day, count: number): Day[] {
  return Array.from({ length: count + 1 }, (_, index) => addDays(day, -index))
}
