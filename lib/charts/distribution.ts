import { type CategorySlug, categorySlugs } from '@/db/vocabulary'

/** One category of a digest: `share` is 0–1 of everything counted, `percent` a whole number. */
export type Slice = { category: CategorySlug; count: number; share: number; percent: number }

/** Items per category, largest first, ties in the order of the vocabulary (`other` last). Entries of one category are added up,
 * a category with nothing stays with 0. All percents add up to 100 (largest remainder); they are 0 when nothing is counted. No entries give []. */
export function distribution(entries: readonly { category: CategorySlug; count: number }[]): Slice[] {
  const counts = new Map<CategorySlug, number>()
  for (const { category, count } of entries) counts.set(category, (counts.get(category) ?? 0) + count)
  const sorted = [...counts]
    .map(([category, count]) => ({ category, count }))
    .sort((a, b) => b.count - a.count || categorySlugs.indexOf(a.category) - categorySlugs.indexOf(b.category))
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  const percents = wholePercents(
    sorted.map(({ count }) => count),
    total,
  )
  return sorted.map((slice, index) => ({
    ...slice,
    share: total === 0 ? 0 : slice.count / total,
    percent: percents[index] ?? 0,
  }))
}

/** Largest remainder in whole numbers; of equal remainders the one further up gets the point. */
function wholePercents(counts: readonly number[], total: number): number[] {
  if (total === 0) return counts.map(() => 0)
  const floors = counts.map((count) => Math.floor((count * 100) / total))
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0)
  const raised = counts
    .map((count, index) => ({ index, remainder: (count * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing)
  const lucky = new Set(raised.map(({ index }) => index))
  return floors.map((floor, index) => floor + (lucky.has(index) ? 1 : 0))
}
