import type { Database } from '@/db/connect'
import { listListingDays, listRepeatedSources, type RepeatedSource } from '@/db/queries/repeated-sources'
import type { Kind } from '@/db/vocabulary'

/** `sources` stand in each of the last `digests` digests of the kind; `listed` is what the newest of these lists. */
export type StuckSources = { kind: Kind; digests: number; listed: number; sources: RepeatedSource[] }

/** A topic may stay for a few days; the same lines in this many digests in a row are no choice of anyone. */
const digestsInRow = 5
const leastShare = 1 / 4

/**
 * What is listed again and again: the sources that stand in each of the last five digests of a kind that list anything,
 * when they make up a quarter or more of the newest; else `undefined`. Repeats that change are healthy and do not count.
 */
export function findStuckSources(db: Database, kind: Kind): StuckSources | undefined {
  const newest = listListingDays(db, kind, digestsInRow)
  const [last] = newest
  if (!last || newest.length < digestsInRow) return undefined
  const days = newest.map(({ day }) => day)
  const sources = listRepeatedSources(db, kind, days)
  if (sources.length / last.listed < leastShare) return undefined
  return { kind, digests: digestsInRow, listed: last.listed, sources }
}
