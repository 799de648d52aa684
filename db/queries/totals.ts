import { count, max, min } from 'drizzle-orm'
import type { Database } from '../connect'
import { digests, sources } from '../schema'
import type { Day } from '../vocabulary'

/** How much there is to read and between which days; `undefined` in an empty database. */
export function findTotals(db: Database) {
  const row = db
    .select({ digests: count(), first: min(digests.day), last: max(digests.day) })
    .from(digests)
    .get()
  if (!row?.first || !row.last) return undefined
  const listed = db.select({ sources: count() }).from(sources).get()
  return { digests: row.digests, sources: listed?.sources ?? 0, first: row.first as Day, last: row.last as Day }
}
