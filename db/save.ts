import { and, asc, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { preparedOnce } from './prepared'
import { type SearchText, saveSearchText } from './save-search'
import { type SourceRecord, saveSource } from './save-source'
import { rebuildTallies, saveTallies } from './save-tallies'
import { appearances, digests, editions, editorials, sections, sources, summaries } from './schema'
import type { Day, Kind } from './vocabulary'

type Row<T extends { $inferInsert: object }, Owner extends keyof T['$inferInsert']> = Omit<T['$inferInsert'], Owner>

export type EditionRecord = Row<typeof editions, 'digestId'>
export type EditorialRecord = Row<typeof editorials, 'digestId'>
export type SummaryRecord = Row<typeof summaries, 'sectionId'>
export type SectionRecord = Row<typeof sections, 'id' | 'digestId' | 'position'> & {
  summaries: SummaryRecord[]
  sources: SourceRecord[]
  search: SearchText
}

/** A digest whole, as its editions make it together. */
export type DigestRecord = {
  day: Day
  kind: Kind
  editions: EditionRecord[]
  editorials: EditorialRecord[]
  sections: SectionRecord[]
}

/** Runs `write` so that it lands whole or not at all; waits for another writer up to the busy timeout, then throws `SQLITE_BUSY`. */
export function writeTransaction<T>(db: Database, write: () => T): T {
  return db.$client.transaction(write).immediate()
}

/**
 * Writes a digest in place of what that day and kind had before. Sources that nothing else lists are dropped first, so that
 * they are described as this record has them and not as an earlier one had. Call inside `writeTransaction`.
 */
export function saveDigest(db: Database, record: DigestRecord): void {
  const statements = statementsFor(db)
  const { day, kind } = record
  const known = statements.findDigest.get({ day, kind })
  const listedBefore = known ? emptyDigest(db, known.id) : []
  const digestId = known?.id ?? Number(statements.addDigest.run({ day, kind }).lastInsertRowid)
  for (const edition of record.editions) statements.addEdition.run({ digestId, ...edition })
  for (const editorial of record.editorials)
    db.insert(editorials)
      .values({ digestId, ...editorial })
      .run()
  const listed = record.sections.flatMap((section, position) => saveSection(db, digestId, position, section))
  saveTallies(db, { id: digestId, day }, [...listedBefore, ...listed])
}

/** Takes out the digest of that day and kind, if there is one. Call inside `writeTransaction`. */
export function deleteDigest(db: Database, day: Day, kind: Kind): void {
  db.delete(digests)
    .where(and(eq(digests.day, day), eq(digests.kind, kind)))
    .run()
  deleteUnlistedSources(db)
  rebuildTallies(db)
}

/** Takes out every digest that is a sample in all its languages; how many there were. Call inside `writeTransaction`. */
export function deleteSamples(db: Database): number {
  if (statementsFor(db).oldestEdition.get()?.method !== 'sample') return 0
  const otherEditions = db
    .select({ one: sql`1` })
    .from(editions)
    .where(and(eq(editions.digestId, digests.id), ne(editions.method, 'sample')))
  const { changes } = db.delete(digests).where(notExists(otherEditions)).run()
  deleteUnlistedSources(db)
  rebuildTallies(db)
  return changes
}

/** The ids of the sources it listed. */
function emptyDigest(db: Database, digestId: number): number[] {
  const statements = statementsFor(db)
  const listed = statements.listedSources.all({ digestId }).map(({ sourceId }) => sourceId)
  statements.deleteEditions.run({ digestId })
  statements.deleteEditorials.run({ digestId })
  statements.deleteSections.run({ digestId })
  deleteUnlistedSources(db, listed)
  return listed
}

/** The ids of the sources it lists. */
function saveSection(db: Database, digestId: number, position: number, section: SectionRecord): number[] {
  const statements = statementsFor(db)
  const { label, emoji, category } = section
  const sectionId = Number(statements.addSection.run({ digestId, position, label, emoji, category }).lastInsertRowid)
  for (const summary of section.summaries)
    statements.addSummary.run({ model: null, textLang: null, receipt: null, ...summary, sectionId })
  saveSearchText(db, sectionId, section.search)
  return section.sources.map((source, index) => {
    const sourceId = saveSource(db, source)
    statements.addAppearance.run({ sectionId, position: index, sourceId, title: source.title, url: source.url })
    return sourceId
  })
}

function deleteUnlistedSources(db: Database, among?: number[]): void {
  if (among?.length === 0) return
  const listings = db.select({ one: sql`1` }).from(appearances).where(eq(appearances.sourceId, sources.id))
  db.delete(sources)
    .where(and(among && inArray(sources.id, among), notExists(listings)))
    .run()
}

const statementsFor = preparedOnce((db) => {
  const p = sql.placeholder
  return {
    findDigest: db
      .select({ id: digests.id })
      .from(digests)
      .where(and(eq(digests.day, p('day')), eq(digests.kind, p('kind'))))
      .prepare(),
    // Samples go into an empty database alone, so where there are any, one has the lowest id; looking through all editions
    // for one would make each file of an import slower than the one before.
    oldestEdition: db
      .select({ method: editions.method })
      .from(editions)
      .orderBy(asc(editions.digestId), asc(editions.lang))
      .limit(1)
      .prepare(),
    addDigest: db
      .insert(digests)
      .values({ day: p('day'), kind: p('kind') })
      .prepare(),
    listedSources: db
      .select({ sourceId: appearances.sourceId })
      .from(appearances)
      .innerJoin(sections, eq(sections.id, appearances.sectionId))
      .where(eq(sections.digestId, p('digestId')))
      .prepare(),
    deleteEditions: db
      .delete(editions)
      .where(eq(editions.digestId, p('digestId')))
      .prepare(),
    deleteEditorials: db
      .delete(editorials)
      .where(eq(editorials.digestId, p('digestId')))
      .prepare(),
    deleteSections: db
      .delete(sections)
      .where(eq(sections.digestId, p('digestId')))
      .prepare(),
    addEdition: db
      .insert(editions)
      .values({
        digestId: p('digestId'),
        lang: p('lang'),
        shape: p('shape'),
        method: p('method'),
        contentHash: p('contentHash'),
        importedAt: p('importedAt'),
        outline: p('outline'),
      })
      .prepare(),
    addSection: db
      .insert(sections)
      .values({
        digestId: p('digestId'),
        position: p('position'),
        label: p('label'),
        emoji: p('emoji'),
        category: p('category'),
      })
      .prepare(),
    addSummary: db
      .insert(summaries)
      .values({
        sectionId: p('sectionId'),
        lang: p('lang'),
        body: p('body'),
        teaser: p('teaser'),
        method: p('method'),
        model: p('model'),
        createdAt: p('createdAt'),
        textLang: p('textLang'),
        receipt: p('receipt'),
      })
      .prepare(),
    addAppearance: db
      .insert(appearances)
      .values({
        sectionId: p('sectionId'),
        position: p('position'),
        sourceId: p('sourceId'),
        title: p('title'),
        url: p('url'),
      })
      .prepare(),
  }
})
