import type { CategorySlug } from '@/db/vocabulary'
import { distribution, type Slice } from './distribution'

/** A month or week with its name in words. */
export type NamedPeriod = { period: string; name: string }
export type RiverCell = { category: CategorySlug; period: string; listed: number }
/** One category in each period, `counts` in the order of the periods. */
export type RiverBand = Slice & { counts: number[] }
export type River = { bands: RiverBand[]; totals: number[] }

/** Categories over periods, the largest band first; what is not in `cells` is 0, cells of other periods are left out. */
export function planRiver(periods: readonly string[], cells: readonly RiverCell[]): River {
  const places = new Map(periods.map((period, at) => [period, at]))
  const counts = new Map<CategorySlug, number[]>()
  const totals = periods.map(() => 0)
  for (const { category, period, listed } of cells) {
    const at = places.get(period)
    if (at === undefined) continue
    const row = counts.get(category) ?? periods.map(() => 0)
    row[at] = (row[at] ?? 0) + listed
    totals[at] = (totals[at] ?? 0) + listed
    counts.set(category, row)
  }
  const slices = distribution(
    [...counts].map(([category, row]) => ({ category, count: row.reduce((sum, count) => sum + count, 0) })),
  )
  return { bands: slices.map((slice) => ({ ...slice, counts: counts.get(slice.category) ?? [] })), totals }
}

/** Whole percent of a total, 0 of nothing. */
export function percentOf(count: number, total: number): number {
  return total === 0 ? 0 : Math.round((count * 100) / total)
}
