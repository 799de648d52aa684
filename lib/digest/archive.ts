import type { Kind } from '@/db/vocabulary'
import type { KindCounts } from './calendar'
import type { Period } from './period'

export type MonthDays = { month: Period; days: number }
export type ArchiveMonth = MonthDays & { counts: KindCounts }
export type ArchiveYear = { year: number; months: ArchiveMonth[] }

type MonthTally = { month: string; kind: Kind; listed: number; fresh: number }

/** The months that have digests by year, the newest year first, each with its months from the first on. */
export function groupByYear(months: readonly MonthDays[], tallies: readonly MonthTally[]): ArchiveYear[] {
  const counts = new Map<string, KindCounts>()
  for (const { month, kind, listed, fresh } of tallies) {
    counts.set(month, { ...counts.get(month), [kind]: { listed, fresh } })
  }
  const years = new Map<number, ArchiveMonth[]>()
  for (const { month, days } of months) {
    const year = Number(month.name.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), { month, days, counts: counts.get(month.name) ?? {} }])
  }
  return [...years].map(([year, entries]) => ({ year, months: entries })).sort((a, b) => b.year - a.year)
}
