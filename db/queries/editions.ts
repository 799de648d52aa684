import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { preparedOnce } from '../prepared'
import { digests, editions, editorials, sections, summaries } from '../schema'
import type { Day, Kind } from '../vocabulary'

/** The editions a digest was made from, each with the body of every section its outline names; `[]` when there is no such digest. */
export function listEditions(db: Database, day: Day, kind: Kind) {
  const { editionsOf, bodiesOf } = statementsFor(db)
  const rows = editionsOf.all({ day, kind })
  if (rows.length === 0) return []
  const found = new Map(bodiesOf.all({ day, kind }).map((row) => [`${row.lang} ${row.position}`, row]))
  return rows.map(({ outline, ...edition }) => ({
    ...edition,
    sections: outline.flatMap(({ position, ...section }) => {
      const row = found.get(`${edition.lang} ${position}`)
      if (!row) return []
      const { position: _, lang: __, body, ...summary } = row
      return { ...section, body, summary }
    }),
  }))
}
export type StoredEdition = ReturnType<typeof listEditions>[number]

/** The editorial of each language a digest has one in; `[]` where there is none. */
export function listEditorials(db: Database, day: Day, kind: Kind) {
  return statementsFor(db).editorialsOf.all({ day, kind })
}

/** The hash of each edition's content, in a fixed order. */
export function listContentHashes(db: Database): string[] {
  return db
    .select({ hash: editions.contentHash })
    .from(editions)
    .innerJoin(digests, eq(digests.id, editions.digestId))
    .orderBy(asc(digests.day), asc(digests.kind), asc(editions.lang))
    .all()
    .map(({ hash }) => hash)
}

const statementsFor = preparedOnce((db) => {
  const ofDigest = and(eq(digests.day, sql.placeholder('day')), eq(digests.kind, sql.placeholder('kind')))
  return {
    editionsOf: db
      .select({
        lang: editions.lang,
        shape: editions.shape,
        method: editions.method,
        contentHash: editions.contentHash,
        importedAt: editions.importedAt,
        outline: editions.outline,
      })
      .from(editions)
      .innerJoin(digests, eq(digests.id, editions.digestId))
      .where(ofDigest)
      .orderBy(asc(editions.lang))
      .prepare(),
    editorialsOf: db
      .select({ lang: editorials.lang, body: editorials.body, receipt: editorials.receipt })
      .from(editorials)
      .innerJoin(digests, eq(digests.id, editorials.digestId))
      .where(ofDigest)
      .prepare(),
    bodiesOf: db
      .select({
        position: sections.position,
        lang: summaries.lang,
        body: summaries.body,
        teaser: summaries.teaser,
        method: summaries.method,
        model: summaries.model,
        createdAt: summaries.createdAt,
        textLang: summaries.textLang,
        receipt: summaries.receipt,
      })
      .from(summaries)
      .innerJoin(sections, eq(sections.id, summaries.sectionId))
      .innerJoin(digests, eq(digests.id, sections.digestId))
      .where(ofDigest)
      .prepare(),
  }
})
