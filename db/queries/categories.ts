import { asc, count, desc, eq } from 'drizzle-orm'
import type { Database } from '../connect'
import { sections } from '../schema'
import type { CategorySlug, Day, Kind } from '../vocabulary'

export type CategoryTotals = {
  category: CategorySlug
  sections: number
  listed: number
  fresh: number
  /** The newest digest that has the category; of two of one day the papers. */
  newest: { day: Day; kind: Kind }
}

/** What each category has in all digests, most lines first; categories without a section are absent. */
export function listCategoryTotals(db: Database): CategoryTotals[] {
  const rows = db.$client
    .prepare(
      `SELECT t.category, sum(t.sections) AS sections, sum(t.listed) AS listed, sum(t.fresh) AS fresh,
         max(d.day || d.kind) AS newest
       FROM tallies t JOIN digests d ON d.id = t.digest_id
       GROUP BY t.category ORDER BY listed DESC, t.category`,
    )
    .all() as (Omit<CategoryTotals, 'newest'> & { newest: string })[]
  return rows.map(({ newest, ...totals }) => ({
    ...totals,
    newest: { day: newest.slice(0, 10) as Day, kind: newest.slice(10) as Kind },
  }))
}

/** The labels of the sections of a category as the digests write them, with how many sections have each, the most first. */
export function listLabels(db: Database, category: CategorySlug): { label: string; sections: number }[] {
  return db
    .select({ label: sections.label, sections: count() })
    .from(sections)
    .where(eq(sections.category, category))
    .groupBy(sections.label)
    .orderBy(desc(count()), asc(sections.label))
    .all()
}

export type FrequentSource = {
  key: string
  title: string
  url: string
  host: string
  arxivId: string | null
  /** In how many of the sections looked at it stands, and the newest day of them. */
  sections: number
  newest: Day
}

/** The sources that stand in more than one of the newest `among` sections of a category, the most frequent first, at most `limit`. */
export function listFrequentSources(
  db: Database,
  category: CategorySlug,
  { among, limit }: { among: number; limit: number },
): FrequentSource[] {
  return db.$client
    .prepare(
      `WITH newest AS (
         SELECT s.id, d.day FROM sections s JOIN digests d ON d.id = s.digest_id
         WHERE s.category = ? ORDER BY d.day DESC, s.id DESC LIMIT ?
       )
       SELECT src.key, src.title, src.url, src.host, src.arxiv_id AS arxivId,
         count(DISTINCT newest.id) AS sections, max(newest.day) AS newest
       FROM newest JOIN appearances a ON a.section_id = newest.id JOIN sources src ON src.id = a.source_id
       GROUP BY src.id HAVING count(DISTINCT newest.id) > 1
       ORDER BY sections DESC, newest DESC, src.id LIMIT ?`,
    )
    .all(category, among, limit) as FrequentSource[]
}
