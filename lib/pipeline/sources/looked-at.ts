import { addDays } from '@/lib/digest/period'
import { type Span, seoulDay, seoulSpan } from '../days/zone'
import type { SourceContext } from './adapter'

const dayMs = 86_400_000

type Wanted = Pick<SourceContext, 'day' | 'now' | 'lookBack'>

/** The days in Seoul that a run looks at; today's end lies a day ahead, since sites mistake their zone, an earlier day's at its midnight. */
export function spanLookedAt({ day, now, lookBack }: Wanted): Span {
  const { from, to } = seoulSpan(addDays(day, -lookBack), day)
  return { from, to: day < seoulDay(now) ? to : new Date(now.getTime() + dayMs) }
}

/** Whether an ISO instant is within the span; one that is not known may be. */
export function isWithin({ from, to }: Span, instant: string | undefined): boolean {
  const time = Date.parse(instant ?? '')
  return Number.isNaN(time) || (from.getTime() <= time && time < to.getTime())
}

/** Whether a date can only be wrong: it is more than a day ahead. */
export function isToCome(instant: string | undefined, now: Date): boolean {
  return Date.parse(instant ?? '') > now.getTime() + dayMs
}

/** The days looked at, for people. */
export function daysInWords({ day, lookBack }: Wanted): string {
  return lookBack === 0 ? `of ${day}` : `from ${addDays(day, -lookBack)} to ${day}`
}
