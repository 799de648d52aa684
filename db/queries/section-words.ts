import { count, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../connect'
import { digests, sections } from '../schema'

/** A word as the search index has it, and in about how many sections: one with it in title and text counts for both. */
export type WordCount = [word: string, sections: number]

/** The words of titles and texts, in no order; not those that the index makes up (`conceptWord` in lib), which are private characters. */
export function listWordCounts(db: Database): WordCount[] {
  return db.$client
    .prepare(
      `SELECT term, sum(doc) FROM section_words
       WHERE col IN ('titles', 'ko', 'en') AND unicode(term) NOT BETWEEN 0xe000 AND 0xf8ff GROUP BY term`,
    )
    .raw()
    .all() as WordCount[]
}

/** The texts of the sections of the newest days: for each its titles and its summaries, as they are written. */
export function listNewestTexts(db: Database, limit: number): { titles: string[]; bodies: string[] }[] {
  const ids = db
    .select({ id: sections.id })
    .from(sections)
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .orderBy(desc(digests.day), desc(sections.id))
    .limit(limit)
    .all()
    .map(({ id }) => id)
  const rows = db.query.sections
    .findMany({
      columns: { id: true },
      where: inArray(sections.id, ids),
      with: { summaries: { columns: { body: true } }, appearances: { columns: { title: true } } },
    })
    .sync()
  return rows.map(({ summaries, appearances }) => ({
    titles: appearances.map(({ title }) => title),
    bodies: summaries.map(({ body }) => body),
  }))
}

/** How many sections there are. */
export function countSections(db: Database): number {
  return db.select({ n: count() }).from(sections).get()?.n ?? 0
}
