import { asc, count, countDistinct, max, min, sql } from 'drizzle-orm'
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

/** On how many days of each month `2024-11` there is a digest, oldest first; months without any are absent. */
export function listMonths(db: Database): { month: string; days: number }[] {
  const month = sql<string>`substr(${digests.day}, 1, 7)`
  return db
    .select({ month, days: countDistinct(digests.day) })
    .from(digests)
    .groupBy(month)
    .orderBy(asc(month))
    .all()
}
