import { asc, countDistinct, desc, eq, max, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { appearances, digests, editions, sections, sources } from '../schema'

/** How many days, digests and sources there are. */
export function countAddresses(db: Database): { days: number; digests: number; sources: number } {
  const row = db
    .select({ days: countDistinct(digests.day), digests: countDistinct(digests.id) })
    .from(digests)
    .get()
  const listed = db
    .select({ sources: countDistinct(appearances.sourceId) })
    .from(appearances)
    .get()
  return { days: row?.days ?? 0, digests: row?.digests ?? 0, sources: listed?.sources ?? 0 }
}

/** Days from the newest on, each with the instant of its last import. */
export function listDayChanges(db: Database, limit: number, offset: number) {
  return db
    .select({ day: digests.day, changed: max(editions.importedAt) })
    .from(digests)
    .innerJoin(editions, eq(editions.digestId, digests.id))
    .groupBy(digests.day)
    .orderBy(desc(digests.day))
    .limit(limit)
    .offset(offset)
    .all()
}

/** Digests from the newest on, each with the instant of its last import. */
export function listDigestChanges(db: Database, limit: number, offset: number) {
  return db
    .select({ day: digests.day, kind: digests.kind, changed: max(editions.importedAt) })
    .from(digests)
    .innerJoin(editions, eq(editions.digestId, digests.id))
    .groupBy(digests.id)
    .orderBy(desc(digests.day), desc(digests.kind))
    .limit(limit)
    .offset(offset)
    .all()
}

/** Sources in the order in which they came, each with the last import of a digest that lists it. */
export function listSourceChanges(db: Database, limit: number, offset: number) {
  const page = db.select({ id: sources.id, key: sources.key }).from(sources)
  const some = page.orderBy(asc(sources.id)).limit(limit).offset(offset).as('some')
  return db
    .select({ key: some.key, changed: max(editions.importedAt) })
    .from(some)
    .innerJoin(appearances, eq(appearances.sourceId, some.id))
    .innerJoin(sections, eq(sections.id, appearances.sectionId))
    .innerJoin(editions, eq(editions.digestId, sections.digestId))
    .groupBy(some.id)
    .all()
}

/** Months with a digest as `2024-11`, the newest first, and categories with a section, each with its last import. */
export function listGroupChanges(db: Database) {
  const month = sql<string>`substr(${digests.day}, 1, 7)`
  return {
    months: db
      .select({ month, changed: max(editions.importedAt) })
      .from(digests)
      .innerJoin(editions, eq(editions.digestId, digests.id))
      .groupBy(month)
      .orderBy(desc(month))
      .all(),
    categories: db
      .select({ category: sections.category, changed: max(editions.importedAt) })
      .from(sections)
      .innerJoin(editions, eq(editions.digestId, sections.digestId))
      .groupBy(sections.category)
      .orderBy(asc(sections.category))
      .all(),
  }
}
