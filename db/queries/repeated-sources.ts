import type { Database } from '../connect'
import type { Day, Kind } from '../vocabulary'

export type RepeatedSource = { key: string; title: string; since: Day; times: number }

/** The days of the newest digests of a kind that list anything, newest first, at most `limit`. */
export function listListingDays(db: Database, kind: Kind, limit: number): { day: Day; listed: number }[] {
  return db.$client
    .prepare(
      `SELECT d.day, sum(t.listed) AS listed FROM digests d JOIN tallies t ON t.digest_id = d.id
       WHERE d.kind = ? GROUP BY d.id HAVING sum(t.listed) > 0 ORDER BY d.day DESC LIMIT ?`,
    )
    .all(kind, limit) as { day: Day; listed: number }[]
}

/**
 * The sources that stand in each of the digests of a kind on these days, those listed longest first; `since` is the first
 * day of the source and `times` the number of digests of the kind that list it. No days give `[]`.
 */
export function listRepeatedSources(db: Database, kind: Kind, days: readonly Day[]): RepeatedSource[] {
  if (days.length === 0) return []
  return db.$client
    .prepare(
      `WITH repeated AS (
         SELECT a.source_id FROM digests d
         JOIN sections s ON s.digest_id = d.id JOIN appearances a ON a.section_id = s.id
         WHERE d.kind = @kind AND d.day IN (SELECT value FROM json_each(@days))
         GROUP BY a.source_id HAVING count(DISTINCT d.id) = @count
       )
       SELECT o.key, o.title, min(d.day) AS since, count(DISTINCT CASE WHEN d.kind = @kind THEN d.id END) AS times
       FROM repeated r JOIN sources o ON o.id = r.source_id
       JOIN appearances a ON a.source_id = r.source_id JOIN sections s ON s.id = a.section_id
       JOIN digests d ON d.id = s.digest_id
       GROUP BY o.id ORDER BY since, o.id`,
    )
    .all({ kind, days: JSON.stringify(days), count: days.length }) as RepeatedSource[]
}
