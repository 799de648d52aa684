import type { Database } from '../connect'
import type { Day } from '../vocabulary'

export type RecentText = { text: string; firstDay: Day }

/**
 * The titles and the beginnings of summaries that were listed from one day to another, both included, each text once with
 * the first of these days: what is repeated each day is told once.
 */
export function listRecentTexts(db: Database, from: Day, to: Day): RecentText[] {
  return db.$client
    .prepare(
      `SELECT text, min(day) AS firstDay FROM (
         SELECT a.title AS text, d.day FROM digests d
         JOIN sections s ON s.digest_id = d.id JOIN appearances a ON a.section_id = s.id
         WHERE d.day BETWEEN @from AND @to
         UNION ALL
         SELECT u.teaser, d.day FROM digests d
         JOIN sections s ON s.digest_id = d.id JOIN summaries u ON u.section_id = s.id
         WHERE d.day BETWEEN @from AND @to AND u.teaser <> ''
       ) GROUP BY text ORDER BY firstDay, text`,
    )
    .all({ from, to }) as RecentText[]
}
