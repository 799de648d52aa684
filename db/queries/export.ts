import { and, asc, eq, exists, min, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { preparedOnce } from '../prepared'
import { appearances, digests, editions, sections, sources, summaries } from '../schema'
import type { CategorySlug, Day, Kind, Language } from '../vocabulary'
import { listEditorials } from './editions'

/** Which digests to take: those of the day, of the kind, with an edition in the language, with a section of the category; all where nothing is asked. */
export type DigestFilter = { day?: Day; kind?: Kind; lang?: Language; category?: CategorySlug }

export type EditionName = { day: Day; kind: Kind; lang: Language }

/** Names of the editions that pass the filter, by day, kind and language in the order of the text. */
export function listEditionNames(db: Database, filter: DigestFilter): EditionName[] {
  return db
    .select({ day: digests.day, kind: digests.kind, lang: editions.lang })
    .from(editions)
    .innerJoin(digests, eq(digests.id, editions.digestId))
    .where(and(matching(db, filter), filter.lang && eq(editions.lang, filter.lang)))
    .orderBy(asc(digests.day), asc(digests.kind), asc(editions.lang))
    .all()
}

/**
 * The digests that pass the filter, one at a time, by day and kind, each with its editorials and its sections in document order. All of them
 * come from one moment: the handle stays in a read transaction until the last is taken, so give it one of its own.
 */
export function* eachDigest(db: Database, filter: DigestFilter) {
  db.$client.exec('BEGIN')
  try {
    for (const { id, day, kind } of listDigests(db, filter)) {
      yield readDigest(db, id, day, kind)
    }
  } finally {
    db.$client.exec('COMMIT')
  }
}
export type StoredDigest = ReturnType<typeof eachDigest> extends Generator<infer T> ? T : never

/** The one digest of that day and kind as `eachDigest` gives it; `undefined` when there is none. */
export function findStoredDigest(db: Database, day: Day, kind: Kind): StoredDigest | undefined {
  const [found] = listDigests(db, { day, kind })
  return found && readDigest(db, found.id, day, kind)
}

function readDigest(db: Database, id: number, day: Day, kind: Kind) {
  return { day, kind, editorials: listEditorials(db, day, kind), sections: statementsFor(db).sectionsOf.all({ id }) }
}

/** Every source of the digests that pass the filter, of the category's sections alone where one is given, each once, by the day that lists it first. */
export function listSources(db: Database, filter: DigestFilter) {
  const { category } = filter
  return db
    .select({
      key: sources.key,
      title: sources.title,
      url: sources.url,
      host: sources.host,
      arxivId: sources.arxivId,
    })
    .from(appearances)
    .innerJoin(sources, eq(sources.id, appearances.sourceId))
    .innerJoin(sections, eq(sections.id, appearances.sectionId))
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .where(and(matching(db, filter), category && eq(sections.category, category)))
    .groupBy(sources.id)
    .orderBy(asc(min(digests.day)), asc(sources.id))
    .all()
}

/** The condition that a digest passes the filter. */
function matching(db: Database, { day, kind, lang, category }: DigestFilter) {
  const inLanguage = db
    .select({ one: sql`1` })
    .from(editions)
    .where(and(eq(editions.digestId, digests.id), lang && eq(editions.lang, lang)))
  const inCategory = db
    .select({ one: sql`1` })
    .from(sections)
    .where(and(eq(sections.digestId, digests.id), category && eq(sections.category, category)))
  return and(
    day && eq(digests.day, day),
    kind && eq(digests.kind, kind),
    lang && exists(inLanguage),
    category && exists(inCategory),
  )
}

function listDigests(db: Database, filter: DigestFilter) {
  return db
    .select({ id: digests.id, day: digests.day, kind: digests.kind })
    .from(digests)
    .where(matching(db, filter))
    .orderBy(asc(digests.day), asc(digests.kind))
    .all()
}

const statementsFor = preparedOnce((db) => ({
  sectionsOf: db.query.sections
    .findMany({
      columns: { label: true, emoji: true, category: true },
      where: eq(sections.digestId, sql.placeholder('id')),
      orderBy: asc(sections.position),
      with: {
        summaries: {
          columns: { lang: true, body: true, method: true, model: true, textLang: true, receipt: true },
          orderBy: asc(summaries.lang),
        },
        appearances: { columns: { title: true, url: true }, orderBy: asc(appearances.position) },
      },
    })
    .prepare(),
}))
