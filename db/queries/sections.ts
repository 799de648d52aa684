import { and, asc, desc, eq, gte, inArray, lte, ne, type SQL } from 'drizzle-orm'
import type { Database } from '../connect'
import { appearances, digests, sections, summaries } from '../schema'
import type { CategorySlug, Day, Language } from '../vocabulary'

/** The sections of the digests from one day to another, both included: the newest day first, papers before news, in the order of the digest. */
export function listSectionsBetween(db: Database, from: Day, to: Day): SectionPlace[] {
  return placesWhere(db, and(gte(digests.day, from), lte(digests.day, to))).all()
}

/** The sections of a category in the same order, `limit` of them after the first `offset`. */
export function listCategorySections(
  db: Database,
  category: CategorySlug,
  { limit, offset = 0 }: { limit: number; offset?: number },
): SectionPlace[] {
  return placesWhere(db, eq(sections.category, category)).limit(limit).offset(offset).all()
}

function placesWhere(db: Database, condition: SQL | undefined) {
  return db
    .select({
      id: sections.id,
      day: digests.day,
      kind: digests.kind,
      section: sections.position,
      category: sections.category,
      label: sections.label,
    })
    .from(sections)
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .where(condition)
    .orderBy(desc(digests.day), desc(digests.kind), asc(sections.position))
}
export type SectionPlace = ReturnType<ReturnType<typeof placesWhere>['all']>[number]

/** How a text begins; `lang` is the language it is written in. */
export type Teaser = { lang: Language; text: string }
export type Teasers = Partial<Record<Language, Teaser>>

/** The teasers of these sections by edition; editions without one, and sections without any, are absent. */
export function listTeasers(db: Database, sectionIds: readonly number[]): Map<number, Teasers> {
  const found = new Map<number, Teasers>()
  if (sectionIds.length === 0) return found
  const rows = db
    .select({
      sectionId: summaries.sectionId,
      lang: summaries.lang,
      teaser: summaries.teaser,
      textLang: summaries.textLang,
    })
    .from(summaries)
    .where(and(inArray(summaries.sectionId, [...sectionIds]), ne(summaries.teaser, '')))
    .all()
  for (const { sectionId, lang, teaser, textLang } of rows)
    found.set(sectionId, { ...found.get(sectionId), [lang]: { lang: textLang ?? lang, text: teaser } })
  return found
}

/** The titles that these sections list, in order; sections without sources are absent. */
export function listTitles(db: Database, sectionIds: readonly number[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  if (sectionIds.length === 0) return found
  const rows = db
    .select({ sectionId: appearances.sectionId, title: appearances.title })
    .from(appearances)
    .where(inArray(appearances.sectionId, [...sectionIds]))
    .orderBy(asc(appearances.sectionId), asc(appearances.position))
    .all()
  for (const { sectionId, title } of rows) found.set(sectionId, [...(found.get(sectionId) ?? []), title])
  return found
}

/** The text of each of these sections in the edition of that language, else in the other one, with the language it is written in; sections without a text are left out. */
export function listBodies(
  db: Database,
  sectionIds: readonly number[],
  language: Language,
): { lang: Language; body: string }[] {
  if (sectionIds.length === 0) return []
  const rows = db
    .select({
      sectionId: summaries.sectionId,
      lang: summaries.lang,
      body: summaries.body,
      textLang: summaries.textLang,
    })
    .from(summaries)
    .where(and(inArray(summaries.sectionId, [...sectionIds]), ne(summaries.body, '')))
    .all()
  const own = new Set(rows.filter(({ lang }) => lang === language).map(({ sectionId }) => sectionId))
  return rows
    .filter(({ sectionId, lang }) => lang === language || !own.has(sectionId))
    .map(({ lang, body, textLang }) => ({ lang: textLang ?? lang, body }))
}
