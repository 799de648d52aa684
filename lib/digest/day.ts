import type { Day } from '@/db/vocabulary'

/** The text as a day when it is exactly `YYYY-MM-DD` in ASCII digits and names a day the calendar has, from 1000-01-01 on; else `undefined`. */
export function parseDay(text: string): Day | undefined {
  if (!/^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return undefined
  return text as Day
}

/** Midnight UTC of the day: only for formatters that are given `timeZone: 'UTC'`, since a day is a label and no instant. */
export function dayToUtc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
