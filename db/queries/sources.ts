import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { appearances, digests, sections, sourceAliases, sources, summaries } from '../schema'

/** The source known by that key, under whichever of its keys; `undefined` when nothing has ever been met under it. */
export function findSource(db: Database, key: string) {
  return db
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
}
export type SourceRow = NonNullable<ReturnType<typeof findSource>>

/** Every section that lists the source, oldest day first, with title and address as they are printed there; `lines` is how many the section lists in all. */
export function listAppearances(db: Database, sourceId: number) {
  return db
    .select({
      sectionId: appearances.sectionId,
      day: digests.day,
      kind: digests.kind,
      section: sections.position,
      label: sections.label,
      category: sections.category,
      title: appearances.title,
      url: appearances.url,
      lines: sql<number>`(SELECT count(*) FROM appearances line WHERE line.section_id = ${appearances.sectionId})`,
    })
    .from(appearances)
    .innerJoin(sections, eq(sections.id, appearances.sectionId))
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .where(eq(appearances.sourceId, sourceId))
    .orderBy(asc(digests.day), asc(digests.kind), asc(sections.position), asc(appearances.position))
    .all()
}
export type AppearanceRow = ReturnType<typeof listAppearances>[number]

/** The summaries of these sections, in no order; a section without text is absent. */
export function listSummaries(db: Database, sectionIds: readonly number[]) {
  if (sectionIds.length === 0) return []
  return db
    .select({
      sectionId: summaries.sectionId,
      lang: summaries.lang,
      body: summaries.body,
      teaser: summaries.teaser,
      method: summaries.method,
      textLang: summaries.textLang,
    })
    .from(summaries)
    .where(inArray(summaries.sectionId, [...sectionIds]))
    .all()
}
export type SummaryRow = ReturnType<typeof listSummaries>[number]
