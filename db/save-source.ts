import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { preparedOnce } from './prepared'
import { saveTalliesOfSource } from './save-tallies'
import { appearances, sourceAliases, sources } from './schema'

/** A source as one line of a digest prints it, with its identity worked out (`identifySource` in lib). */
export type SourceRecord = Omit<typeof sources.$inferInsert, 'id'>
type KnownSource = Pick<typeof sources.$inferSelect, 'id' | 'arxivId'>

/**
 * The id of the source this record stands for, made when it is new. Two keys with one title are one source, unless both
 * are arXiv ids: then they are two papers. An arXiv key becomes the name of a source first met elsewhere.
 */
export function saveSource(db: Database, record: SourceRecord): number {
  const statements = statementsFor(db)
  const byKey = statements.byKey.get({ key: record.key })
  const byTitle = record.titleKey === '' ? undefined : findByTitle(db, record, byKey)
  const found = byKey && byTitle ? mergeSources(db, byKey, byTitle) : (byKey ?? byTitle)
  if (!found) return addSource(db, record)
  if (!byKey) statements.addAlias.run({ key: record.key, sourceId: found.id })
  if (record.arxivId && !found.arxivId) nameByArxiv(db, found.id, record)
  return found.id
}

function addSource(db: Database, record: SourceRecord): number {
  const statements = statementsFor(db)
  const sourceId = Number(statements.add.run({ arxivId: null, ...record }).lastInsertRowid)
  statements.addAlias.run({ key: record.key, sourceId })
  return sourceId
}

/** Another source than the one known by the record's key that has its title, and is no other paper. */
function findByTitle(db: Database, record: SourceRecord, byKey: KnownSource | undefined): KnownSource | undefined {
  const { byTitle, byTitleForPaper } = statementsFor(db)
  const wanted = { titleKey: record.titleKey, knownId: byKey?.id ?? 0 }
  const arxivId = record.arxivId ?? byKey?.arxivId
  return arxivId ? byTitleForPaper.get({ ...wanted, arxivId }) : byTitle.get(wanted)
}

/** A key and a title that were two sources turn out to be one: the appearances of both become those of the paper, else of the older one. */
function mergeSources(db: Database, one: KnownSource, other: KnownSource): KnownSource {
  const otherLeads = one.arxivId === other.arxivId ? other.id < one.id : other.arxivId !== null
  const [kept, dropped] = otherLeads ? [other, one] : [one, other]
  db.update(appearances).set({ sourceId: kept.id }).where(eq(appearances.sourceId, dropped.id)).run()
  db.update(sourceAliases).set({ sourceId: kept.id }).where(eq(sourceAliases.sourceId, dropped.id)).run()
  db.delete(sources).where(eq(sources.id, dropped.id)).run()
  saveTalliesOfSource(db, kept.id)
  return kept
}

function nameByArxiv(db: Database, id: number, { key, url, host, arxivId }: SourceRecord): void {
  db.update(sources).set({ key, url, host, arxivId }).where(eq(sources.id, id)).run()
}

const statementsFor = preparedOnce((db) => {
  const p = sql.placeholder
  const sameTitle = and(eq(sources.titleKey, p('titleKey')), ne(sources.id, p('knownId')))
  const known = { id: sources.id, arxivId: sources.arxivId }
  const notAnotherPaper = or(sql`${sources.arxivId} IS NULL`, eq(sources.arxivId, p('arxivId')))
  return {
    byKey: db
      .select(known)
      .from(sources)
      .where(
        eq(
          sources.id,
          db
            .select({ id: sourceAliases.sourceId })
            .from(sourceAliases)
            .where(eq(sourceAliases.key, p('key'))),
        ),
      )
      .prepare(),
    byTitle: db.select(known).from(sources).where(sameTitle).orderBy(sources.id).limit(1).prepare(),
    byTitleForPaper: db
      .select(known)
      .from(sources)
      .where(and(sameTitle, notAnotherPaper))
      .orderBy(sources.id)
      .limit(1)
      .prepare(),
    add: db
      .insert(sources)
      .values({
        key: p('key'),
        title: p('title'),
        url: p('url'),
        host: p('host'),
        arxivId: p('arxivId'),
        titleKey: p('titleKey'),
      })
      .prepare(),
    addAlias: db
      .insert(sourceAliases)
      .values({ key: p('key'), sourceId: p('sourceId') })
      .onConflictDoNothing()
      .prepare(),
  }
})
