import { asc, desc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../connect'
import { appearances, digests, relatedSections, sections } from '../schema'

/** For these sections the ones related to them, best first within each: where they are and the title they begin with, null without sources. */
export function listRelated(db: Database, sectionIds: readonly number[]) {
  if (sectionIds.length === 0) return []
  const related = alias(sections, 'related')
  return db
    .select({
      sectionId: relatedSections.sectionId,
      day: digests.day,
      kind: digests.kind,
      section: related.position,
      category: related.category,
      title: appearances.title,
    })
    .from(relatedSections)
    .innerJoin(related, eq(related.id, relatedSections.relatedId))
    .innerJoin(digests, eq(digests.id, related.digestId))
    .leftJoin(appearances, sql`${appearances.sectionId} = ${related.id} AND ${appearances.position} = 0`)
    .where(inArray(relatedSections.sectionId, [...sectionIds]))
    .orderBy(asc(relatedSections.sectionId), asc(relatedSections.position))
    .all()
}
export type RelatedRow = ReturnType<typeof listRelated>[number]

/** The sections of the newest days for which nothing related is stored, at most `limit`. */
export function listUnrelatedIds(db: Database, limit: number): number[] {
  const known = db.select({ one: sql`1` }).from(relatedSections).where(eq(relatedSections.sectionId, sections.id))
  return db
    .select({ id: sections.id })
    .from(sections)
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .where(notExists(known))
    .orderBy(desc(digests.day), desc(sections.id))
    .limit(limit)
    .all()
    .map(({ id }) => id)
}
