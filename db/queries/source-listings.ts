import { asc, eq } from 'drizzle-orm'
import type { Database } from '../connect'
import { appearances, digests, sections, sourceAliases, sources } from '../schema'

/** A source by any key it has been met under, with everywhere it is listed, the oldest day first; `undefined` for an unknown key. */
export function findSourceListings(db: Database, key: string) {
  const source = db
    .select({
      id: sources.id,
      key: sources.key,
      title: sources.title,
      url: sources.url,
      host: sources.host,
      arxivId: sources.arxivId,
    })
    .from(sourceAliases)
    .innerJoin(sources, eq(sources.id, sourceAliases.sourceId))
    .where(eq(sourceAliases.key, key))
    .get()
  if (!source) return undefined
  const listings = db
    .select({
      day: digests.day,
      kind: digests.kind,
      section: sections.position,
      category: sections.category,
      title: appearances.title,
      url: appearances.url,
    })
    .from(appearances)
    .innerJoin(sections, eq(sections.id, appearances.sectionId))
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .where(eq(appearances.sourceId, source.id))
    .orderBy(asc(digests.day), asc(digests.kind), asc(sections.position), asc(appearances.position))
    .all()
  return { ...source, listings }
}
