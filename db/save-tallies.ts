import type { Database } from './connect'
import { preparedOnce } from './prepared'
import type { Day } from './vocabulary'

/**
 * Counts a digest anew, and those after it whose sources may have been new there before it was written or may be so now.
 * `sourceIds` are what it lists and what it listed before. Call inside `writeTransaction`.
 */
export function saveTallies(db: Database, digest: { id: number; day: Day }, sourceIds: Iterable<number>): void {
  const listed = JSON.stringify([...new Set(sourceIds)])
  countAnew(db, [digest.id, ...idsOf(statementsFor(db).nextListings.all({ listed, day: digest.day }))])
}

/** Counts every digest that lists this source anew: for a source that has taken over another one's lines. Call inside `writeTransaction`. */
export function saveTalliesOfSource(db: Database, sourceId: number): void {
  countAnew(db, idsOf(statementsFor(db).listings.all(sourceId)))
}

/** Counts all digests anew. Call inside `writeTransaction`. */
export function rebuildTallies(db: Database): void {
  countAnew(db, idsOf(statementsFor(db).digests.all()))
}

function countAnew(db: Database, digestIds: Iterable<number>): void {
  const { clear, count, add } = statementsFor(db)
  for (const digestId of digestIds) {
    clear.run(digestId)
    for (const tally of count.all(digestId)) add.run(tally)
  }
}

function idsOf(rows: unknown[]): number[] {
  return rows.map(Number)
}

const statementsFor = preparedOnce((db) => ({
  digests: db.$client.prepare('SELECT id FROM digests').pluck(),
  listings: db.$client
    .prepare(
      `SELECT DISTINCT s.digest_id FROM appearances a JOIN sections s ON s.id = a.section_id WHERE a.source_id = ?`,
    )
    .pluck(),
  // Only where a source stands next can it stop or begin to be new: further on it is known either way. So it is from the
  // day on when an earlier one lists it, which spares looking through all the lines of a source that returns each day.
  nextListings: db.$client
    .prepare(
      `WITH later AS MATERIALIZED (
         SELECT a.source_id, d.id, d.day FROM json_each(@listed) listed
         JOIN appearances a ON a.source_id = listed.value
         JOIN sections s ON s.id = a.section_id
         JOIN digests d ON d.id = s.digest_id
         WHERE d.day > @day AND NOT EXISTS (
           SELECT 1 FROM appearances earlier
           JOIN sections es ON es.id = earlier.section_id
           JOIN digests ed ON ed.id = es.digest_id
           WHERE earlier.source_id = listed.value AND ed.day < @day
         )
       )
       SELECT DISTINCT later.id FROM later
       JOIN (SELECT source_id, min(day) AS day FROM later GROUP BY source_id) next USING (source_id, day)`,
    )
    .pluck(),
  clear: db.$client.prepare('DELETE FROM tallies WHERE digest_id = ?'),
  // Not added by the statement that counts: SQLite sets a savepoint before one that adds many rows, and at a savepoint the
  // search index writes what it has gathered as a piece of its own, which then has to be merged.
  count: db.$client
    .prepare(
      `SELECT digest_id, category, count(DISTINCT id), count(source_id), count(CASE WHEN place = 1 AND NOT is_known THEN source_id END)
       FROM (
         SELECT s.digest_id, s.category, s.id, a.source_id,
           row_number() OVER (PARTITION BY a.source_id ORDER BY s.position, a.position) AS place,
           EXISTS (
             SELECT 1 FROM appearances earlier
             JOIN sections es ON es.id = earlier.section_id
             JOIN digests ed ON ed.id = es.digest_id
             WHERE earlier.source_id = a.source_id AND ed.day < d.day
           ) AS is_known
         FROM digests d
         JOIN sections s ON s.digest_id = d.id
         LEFT JOIN appearances a ON a.section_id = s.id
         WHERE d.id = ?
       )
       GROUP BY digest_id, category`,
    )
    .raw(),
  add: db.$client.prepare('INSERT INTO tallies (digest_id, category, sections, listed, fresh) VALUES (?, ?, ?, ?, ?)'),
}))
