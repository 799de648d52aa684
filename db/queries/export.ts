import { and, asc, eq, exists, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { preparedOnce } from '../prepared'
import { appearances, digests, editions, sections, summaries } from '../schema'
import type { Day, Kind, Language } from '../vocabulary'

/** Which digests to take: those of the day, of the kind, with an edition in the language; all where nothing is asked. */
export type DigestFilter = { day?: Day; kind?: Kind; lang?: Language }

export type EditionName = { day: Day; kind: Kind; lang: Language }

/** Names of the editions that pass the filter, by day, kind and language in the order of the text. */
export function listEditionNames(db: Database, { day, kind, lang }: DigestFilter): EditionName[] {
  return db
    .select({ day: digests.day, kind: digests.kind, lang: editions.lang })
    .from(editions)
    .innerJoin(digests, eq(digests.id, editions.digestId))
    .where(and(day && eq(digests.day, day), kind && eq(digests.kind, kind), lang && eq(editions.lang, lang)))
    .orderBy(asc(digests.day), asc(digests.kind), asc(editions.lang))
    .all()
}

/**
 * The digests that pass the filter, one at a time, by day and kind, each with its sections in document order. All of them
 * come from one moment: the handle stays in a read transaction until the last is taken, so give it one of its own.
 */
export function* eachDigest(db: Database, filter: DigestFilter) {
  db.$client.exec('BEGIN')
  try {
    for (const { id, day, kind } of listDigests(db, filter)) {
      yield { day, kind, sections: statementsFor(db).sectionsOf.all({ id }) }
    }
  } finally {
    db.$client.exec('COMMIT')
  }
}
export type StoredDigest = ReturnType<typeof eachDigest> extends Generator<infer T> ? T : never

/** The one digest of that day and kind as `eachDigest` gives it; `undefined` when there is none. */
export function findStoredDigest(db: Database, day: Day, kind: Kind): StoredDigest | undefined {
  const [found] = listDigests(db, { day, kind })
  return found && { day, kind, sections: statementsFor(db).sectionsOf.all({ id: found.id }) }
}

function listDigests(db: Database, { day, kind, lang }: DigestFilter) {
  const inLanguage = db
    .select({ one: sql`1` })
    .from(editions)
    .where(and(eq(editions.digestId, digests.id), lang && eq(editions.lang, lang)))
  return db
    .select({ id: digests.id, day: digests.day, kind: digests.kind })
    .from(digests)
    .where(and(day && eq(digests.day, day), kind && eq(digests.kind, kind), lang && exists(inLanguage)))
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
        summaries: { columns: { lang: true, body: true }, orderBy: asc(summaries.lang) },
        appearances: { columns: { title: true, url: true }, orderBy: asc(appearances.position) },
      },
    })
    .prepare(),
}))
