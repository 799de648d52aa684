import { and, asc, desc, eq, gte, lte } from 'drizzle-orm'
import type { Database } from '../connect'
import { appearances, digests, sections, sources } from '../schema'
import type { Day } from '../vocabulary'

/** Every line of the digests from one day to another, both included, with its source: the newest day first, papers before news, in the order of the digest. */
export function listLinesBetween(db: Database, from: Day, to: Day) {
  return db
    .select({
      sourceId: appearances.sourceId,
      title: appearances.title,
      url: appearances.url,
      key: sources.key,
      host: sources.host,
      arxivId: sources.arxivId,
      day: digests.day,
      kind: digests.kind,
      category: sections.category,
    })
    .from(digests)
    .innerJoin(sections, eq(sections.digestId, digests.id))
    .innerJoin(appearances, eq(appearances.sectionId, sections.id))
    .innerJoin(sources, eq(sources.id, appearances.sourceId))
    .where(and(gte(digests.day, from), lte(digests.day, to)))
    .orderBy(desc(digests.day), desc(digests.kind), asc(sections.position), asc(appearances.position))
    .all()
}
export type ListedLine = ReturnType<typeof listLinesBetween>[number]
