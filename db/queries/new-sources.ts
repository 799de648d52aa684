import type { Database } from '../connect'
import type { CategorySlug, Day, Kind } from '../vocabulary'

/** Where a source is listed for the first time, with title and address as printed there; `section` counts from 0. */
export type NewSource = {
  id: number
  key: string
  title: string
  url: string
  host: string
  arxivId: string | null
  day: Day
  kind: Kind
  section: number
  category: CategorySlug
  importedAt: string
}

export type NewSourceFilter = {
  kind?: Kind
  category?: CategorySlug
  /** Only sources first seen on this day or later. */
  fromDay?: Day
  /** Only sources of digests that were imported, or renewed, at this ISO instant (UTC, milliseconds) or later. */
  importedFrom?: string
  /** Only first listings in these sections. */
  sectionIds?: ReadonlySet<number>
}

type Row = NewSource & { sectionId: number }

/** Sources by their first listing, the newest day first, as the digests list them; `offset` and `limit` count sources. */
export function listNewSources(db: Database, filter: NewSourceFilter, limit: number, offset = 0): NewSource[] {
  const { kind = null, category = null, fromDay = null, importedFrom = null, sectionIds } = filter
  const rows = db.$client.prepare(statement).iterate({ kind, category, fromDay, importedFrom }) as IterableIterator<Row>
  const seen = new Set<number>()
  const found: NewSource[] = []
  for (const { sectionId, ...source } of rows) {
    if (seen.has(source.id) || (sectionIds && !sectionIds.has(sectionId))) continue
    seen.add(source.id)
    if (seen.size > offset) found.push(source)
    if (found.length === limit) break
  }
  return found
}

/** Read row by row and left when there is enough: the order is that of the indexes, so that nothing is sorted. */
const statement = `
  SELECT s.id, s.key, a.title, a.url, s.host, s.arxiv_id AS arxivId, d.day, d.kind, c.position AS section, c.category,
    c.id AS sectionId, (SELECT max(e.imported_at) FROM editions e WHERE e.digest_id = d.id) AS importedAt
  FROM digests d
  CROSS JOIN sections c ON c.digest_id = d.id
  CROSS JOIN appearances a ON a.section_id = c.id
  CROSS JOIN sources s ON s.id = a.source_id
  WHERE ($kind IS NULL OR d.kind = $kind)
    AND ($category IS NULL OR c.category = $category)
    AND ($fromDay IS NULL OR d.day >= $fromDay)
    AND ($importedFrom IS NULL OR
      EXISTS (SELECT 1 FROM editions e WHERE e.digest_id = d.id AND e.imported_at >= $importedFrom))
    AND NOT EXISTS (
      SELECT 1 FROM appearances ea
      JOIN sections ec ON ec.id = ea.section_id
      JOIN digests ed ON ed.id = ec.digest_id
      WHERE ea.source_id = a.source_id AND ed.day < d.day)
  ORDER BY d.day DESC, d.kind DESC, c.position, a.position`
