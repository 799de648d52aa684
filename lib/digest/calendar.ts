import type { DigestCount } from '@/db/queries/ledger'
import type { Day, Kind } from '@/db/vocabulary'
import { addDays, type Period, parsePeriod, periodOf } from './period'

export type KindCounts = Partial<Record<Kind, { listed: number; fresh: number }>>

/** `listed`: has a digest · `gap`: lies between the first and the last day of all, and has none · `outside`: before or after them. */
export type CalendarDay = {
  day: Day
  standing: 'listed' | 'gap' | 'outside'
  counts: KindCounts
  /** How much is listed beside the fullest day shown: 0 for nothing, 1 to 4. */
  level: number
}

/** Monday to Sunday; `undefined` where the week reaches into another month. */
export type CalendarWeek = { week: Period; days: (CalendarDay | undefined)[] }
export type CalendarMonth = { month: Period; weeks: CalendarWeek[]; totals: MonthTotals }
/** `gaps` are the days of the month without a digest among those between the first and the last of all. */
export type MonthTotals = { days: number; gaps: number; counts: KindCounts }

const levels = 4

/** The calendars of these months, with what the digests of each day list; `span` is from the first to the last day of all. */
export function layCalendar(
  months: readonly Period[],
  counts: readonly DigestCount[],
  span: { first: Day; last: Day },
): CalendarMonth[] {
  const byDay = new Map<Day, KindCounts>()
  for (const { day, kind, listed, fresh } of counts) byDay.set(day, { ...byDay.get(day), [kind]: { listed, fresh } })
  const most = Math.max(1, ...[...byDay.values()].map(sumListed))
  const layDay = (day: Day): CalendarDay => {
    const found = byDay.get(day)
    const isInside = span.first <= day && day <= span.last
    const level = Math.ceil((sumListed(found ?? {}) / most) * levels)
    return { day, standing: found ? 'listed' : isInside ? 'gap' : 'outside', counts: found ?? {}, level }
  }
  return months.map((month) => layMonth(month, layDay))
}

function layMonth(month: Period, layDay: (day: Day) => CalendarDay): CalendarMonth {
  const weeks: CalendarWeek[] = []
  for (let monday = periodOf('week', month.from).from; monday <= month.to; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
    weeks.push({
      week: periodOf('week', monday),
      days: days.map((day) => (month.from <= day && day <= month.to ? layDay(day) : undefined)),
    })
  }
  const days = weeks.flatMap((week) => week.days).filter((day) => day !== undefined)
  return {
    month,
    weeks,
    totals: {
      days: days.filter(({ standing }) => standing === 'listed').length,
      gaps: days.filter(({ standing }) => standing === 'gap').length,
      counts: sumCounts(days.map(({ counts }) => counts)),
    },
  }
}

/** The sums by kind; a kind that none has is absent. */
export function sumCounts(all: readonly KindCounts[]): KindCounts {
  const sums: KindCounts = {}
  for (const counts of all) {
    for (const [kind, { listed, fresh }] of Object.entries(counts) as [Kind, { listed: number; fresh: number }][]) {
      const sum = sums[kind] ?? { listed: 0, fresh: 0 }
      sums[kind] = { listed: sum.listed + listed, fresh: sum.fresh + fresh }
    }
  }
  return sums
}

function sumListed(counts: KindCounts): number {
  return (counts.papers?.listed ?? 0) + (counts.news?.listed ?? 0)
}

/** The twelve months of a year. */
export function monthsOf(year: number): Period[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).flatMap(
    (name) => parsePeriod(name) ?? [],
  )
}

/** The text as a year of four digits from 1000 on, as addresses of the archive have it; else `undefined`. */
export function parseYear(text: string): number | undefined {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : undefined
}

/**
 * Where a key leads among days that have a place to go, given in order: left and right to the nearest, up and down to the
 * nearest a week or more away, Home and End to the ends of the month; `undefined` when there is none and for other keys.
 */
export function dayAfterKey(key: string, day: string, days: readonly string[]): string | undefined {
  const isInMonth = (one: string) => one.startsWith(day.slice(0, 7))
  switch (key) {
    case 'ArrowLeft':
      return days.findLast((one) => one < day)
    case 'ArrowRight':
      return days.find((one) => one > day)
    case 'ArrowUp':
      return days.findLast((one) => one <= addDays(day as Day, -7))
    case 'ArrowDown':
      return days.find((one) => one >= addDays(day as Day, 7))
    case 'Home':
      return days.find(isInMonth)
    case 'End':
      return days.findLast(isInMonth)
    default:
      return undefined
  }
}
