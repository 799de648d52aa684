import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { preparedOnce } from '../prepared'
import { digests, sections } from '../schema'
import type { Day, Kind } from '../vocabulary'

/** The ids of all sections that a MATCH expression finds, in no order. The expression is written by `matchExpressions` in lib alone; a wrong one throws `SqliteError`. */
export function listMatches(db: Database, expression: string): number[] {
  return matches(db).all(expression) as number[]
}

const matches = preparedOnce((db) =>
  db.$client.prepare('SELECT rowid FROM section_fts WHERE section_fts MATCH ?').pluck(),
)

/**
 * For those of these sections that a MATCH expression finds its bm25 score by weighted columns (category 6, titles 4, text 1,
 * parts of words less), the lower the better.
 */
export function listScores(db: Database, expression: string, ids: readonly number[]): Map<number, number> {
  return new Map(scores(db).all(expression, JSON.stringify(ids)) as [number, number][])
}

// The plus keeps SQLite from asking the index once for each id.
const scores = preparedOnce((db) =>
  db.$client
    .prepare(
      `SELECT rowid, bm25(section_fts, 6, 4, 1, 1, 1.5, 0.25, 1) FROM section_fts
       WHERE section_fts MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`,
    )
    .raw(),
)

/** Whether a MATCH expression finds anything; of the same kind as for `listMatches`. */
export function hasMatch(db: Database, expression: string): boolean {
  return firstMatch(db).get(expression) !== undefined
}

const firstMatch = preparedOnce((db) =>
  db.$client.prepare('SELECT rowid FROM section_fts WHERE section_fts MATCH ? LIMIT 1'),
)

/** How many sections a MATCH expression finds; of the same kind as for `listMatches`. */
export function countMatches(db: Database, expression: string): number {
  return Number(matchCount(db).get(expression))
}

const matchCount = preparedOnce((db) =>
  db.$client.prepare('SELECT count(*) FROM section_fts WHERE section_fts MATCH ?').pluck(),
)

/** The sections of these ids with their summaries, titles and the keys of their sources, in no order; ids that are gone are absent. Where they stand, the catalogue knows. */
export function listFoundSections(db: Database, ids: readonly number[]) {
  if (ids.length === 0) return []
  return foundSections(db)
    .execute({ ids: JSON.stringify(ids) })
    .sync()
}

const foundSections = preparedOnce((db) =>
  db.query.sections
    .findMany({
      columns: { id: true, label: true, category: true },
      where: sql`${sections.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`,
      with: {
        summaries: { columns: { lang: true, body: true, textLang: true } },
        appearances: {
          columns: { title: true },
          orderBy: (appearance) => asc(appearance.position),
          with: { source: { columns: { key: true } } },
        },
      },
    })
    .prepare(),
)
export type FoundSection = ReturnType<typeof listFoundSections>[number]

/** The ids of a digest's sections in document order; `[]` when there is no such digest. */
export function listSectionIds(db: Database, day: Day, kind: Kind): number[] {
  return db
    .select({ id: sections.id })
    .from(sections)
    .innerJoin(digests, eq(digests.id, sections.digestId))
    .where(and(eq(digests.day, day), eq(digests.kind, kind)))
    .orderBy(asc(sections.position))
    .all()
    .map(({ id }) => id)
}

/** The ids of the sections that a MATCH expression finds, best first by SQLite's own order, at most `limit`. */
export function listRankedIds(db: Database, expression: string, limit: number): number[] {
  return rankedIds(db).all(expression, limit) as number[]
}

const rankedIds = preparedOnce((db) =>
  db.$client
    .prepare('SELECT rowid FROM section_fts WHERE section_fts MATCH ? ORDER BY bm25(section_fts, 0, 4, 1, 1) LIMIT ?')
    .pluck(),
)
