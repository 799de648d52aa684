import { and, asc, countDistinct, eq, gte, inArray, lte, min, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { appearances, digests, sections, tallies } from '../schema'
import type { Day, Kind } from '../vocabulary'

export type LedgerEntry = { firstSeen: Day; timesSeen: number }

/** For each source its first day and on how many days it has been listed, up to and including `until`; sources not listed by then are absent. */
export function findLedger(db: Database, sourceIds: number[], until: Day): Map<number, LedgerEntry> {
  if (sourceIds.length === 0) return new Map()
  const rows = db
    .select({
      sourceId: appearances.sourceId,
      firstSeen: min(digests.day),
      timesSeen: countDistinct(digests.day),
    })
    .from(appearances)
    .innerJoin(sections, eq(sections.id, appearances.sectionId))
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .where(and(inArray(appearances.sourceId, sourceIds), lte(digests.day, until)))
    .groupBy(appearances.sourceId)
    .all()
  return new Map(
    rows.flatMap(({ sourceId, firstSeen, timesSeen }) =>
      firstSeen ? [[sourceId, { firstSeen: firstSeen as Day, timesSeen }]] : [],
    ),
  )
}

/** Those of these sources that a day before this one has listed; faster than the whole ledger where there are hundreds. */
export function listKnownSources(db: Database, sourceIds: Iterable<number>, before: Day): Set<number> {
  const ids = db.$client
    .prepare(
      `SELECT value FROM json_each(?) WHERE EXISTS (
         SELECT 1 FROM appearances a
         JOIN sections s ON s.id = a.section_id JOIN digests d ON d.id = s.digest_id
         WHERE a.source_id = value AND d.day < ?
       )`,
    )
    .pluck()
    .all(JSON.stringify([...sourceIds]), before)
  return new Set(ids.map(Number))
}

export type DigestCount = { day: Day; kind: Kind; listed: number; fresh: number }

/** For each digest of these days how many lines it lists and how many sources it lists for the first time; oldest day first. */
export function countDigests(db: Database, days: Day[]): DigestCount[] {
  return days.length === 0 ? [] : countWhere(db, inArray(digests.day, days))
}

/** The same for each digest from one day to another, both included. */
export function countDigestsBetween(db: Database, from: Day, to: Day): DigestCount[] {
  return countWhere(db, and(gte(digests.day, from), lte(digests.day, to)))
}

function countWhere(db: Database, condition: SQL | undefined): DigestCount[] {
  return db
    .select({
      day: digests.day,
      kind: digests.kind,
      listed: sql<number>`coalesce(sum(${tallies.listed}), 0)`,
      fresh: sql<number>`coalesce(sum(${tallies.fresh}), 0)`,
    })
    .from(digests)
    .leftJoin(tallies, eq(tallies.digestId, digests.id))
    .where(condition)
    .groupBy(digests.id)
    .orderBy(asc(digests.day), asc(digests.kind))
    .all()
}
