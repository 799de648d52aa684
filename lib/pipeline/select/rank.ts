import type { Item } from '../item'
import type { Candidate } from './merge-items'

/** An unscored list is an editor's choice: its first entry counts as much as one with half of the votes of the best elsewhere. */
const unscoredWeight = 0.5

/**
 * The candidates, best first: by their votes among those of the same list (an origin on a day, so that yesterday's votes do
 * not outweigh today's), then by day, then by place. The same for any order of what comes in.
 */
export function rankCandidates(candidates: readonly Candidate[]): Candidate[] {
  const lists = describeLists(candidates.flatMap(({ listed }) => listed))
  const ranked = candidates.map((candidate) => ({
    candidate,
    popularity: Math.max(...candidate.listed.map((item) => popularityOf(item, lists))),
    recency: candidate.listed.map(dateOf).toSorted().at(-1) ?? '',
    position: Math.min(...candidate.listed.map(({ position }) => position)),
    name: candidate.names.keys.toSorted().join(' '),
  }))
  ranked.sort(
    (a, b) =>
      b.popularity - a.popularity ||
      compare(b.recency, a.recency) ||
      a.position - b.position ||
      compare(a.name, b.name),
  )
  return ranked.map(({ candidate }) => candidate)
}

type List = { best: number; length: number }

function describeLists(items: readonly Item[]): Map<string, List> {
  const lists = new Map<string, List>()
  for (const item of items) {
    const { best, length } = lists.get(listOf(item)) ?? { best: 0, length: 0 }
    lists.set(listOf(item), { best: Math.max(best, item.score ?? 0), length: Math.max(length, item.position + 1) })
  }
  return lists
}

function listOf({ origin, listedOn }: Item): string {
  return `${origin.source} ${listedOn ?? ''}`
}

/** From 0 to 1. */
function popularityOf(item: Item, lists: ReadonlyMap<string, List>): number {
  const { best, length } = lists.get(listOf(item)) ?? { best: 0, length: 1 }
  if (item.score !== undefined && best > 0) return item.score / best
  return unscoredWeight * (1 - item.position / length)
}

/** A day or an instant as text, by which the newer one is the greater; `''` where nothing is known. */
export function dateOf({ listedOn, publishedAt }: Item): string {
  return listedOn ?? publishedAt ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
