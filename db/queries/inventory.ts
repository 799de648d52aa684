import { asc, count, desc, eq, max, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../connect'
import { appearances, digests, editions, sections, sources, summaries } from '../schema'
import type { Day, Language } from '../vocabulary'

/** Whether the database holds any digest, a sample included. */
export function hasDigests(db: Database): boolean {
  return db.select({ one: sql`1` }).from(digests).limit(1).get() !== undefined
}

/** Every digest with its editions and how much it lists, the newest day first; `sources` counts lines, as the digests print them. */
export function listInventory(db: Database) {
  const sectionCounts = countSections(db)
  const sourceCounts = countListings(db)
  return db.query.digests
    .findMany({
      columns: { id: true, day: true, kind: true },
      orderBy: [desc(digests.day), asc(digests.kind)],
      with: { editions: { columns: { lang: true, method: true }, orderBy: desc(editions.lang) } },
    })
    .sync()
    .map(({ id, ...digest }) => ({
      ...digest,
      sections: sectionCounts.get(id) ?? 0,
      sources: sourceCounts.get(id) ?? 0,
    }))
}
export type InventoryEntry = ReturnType<typeof listInventory>[number]

function countSections(db: Database): Map<number, number> {
  const rows = db.select({ id: sections.digestId, n: count() }).from(sections).groupBy(sections.digestId).all()
  return new Map(rows.map(({ id, n }) => [id, n]))
}

function countListings(db: Database): Map<number, number> {
  const rows = db
    .select({ id: sections.digestId, n: count() })
    .from(appearances)
    .innerJoin(sections, eq(sections.id, appearances.sectionId))
    .groupBy(sections.digestId)
    .all()
  return new Map(rows.map(({ id, n }) => [id, n]))
}

export type Totals = {
  digests: number
  sections: number
  summaries: Partial<Record<Language, number>>
  sources: number
  appearances: number
  newestDay: Day | null
}

/** How many rows of each sort the database holds; `newestDay` is null when it has no digest. */
export function countTotals(db: Database): Totals {
  const byLanguage = db.select({ lang: summaries.lang, n: count() }).from(summaries).groupBy(summaries.lang).all()
  const newest = db
    .select({ day: max(digests.day) })
    .from(digests)
    .get()
  return {
    digests: countRows(db, digests),
    sections: countRows(db, sections),
    summaries: Object.fromEntries(byLanguage.map(({ lang, n }) => [lang, n])),
    sources: countRows(db, sources),
    appearances: countRows(db, appearances),
    newestDay: newest?.day ?? null,
  }
}

function countRows(db: Database, table: SQLiteTable): number {
  return db.select({ n: count() }).from(table).get()?.n ?? 0
}

/** What SQLite finds wrong with the file, one line each; `[]` when it is sound. */
export function listIntegrityFaults(db: Database): string[] {
  const rows = db.$client.prepare('PRAGMA quick_check').pluck().all()
  return rows.map(String).filter((row) => row !== 'ok')
}
