import type { Database } from '../connect'
import { preparedOnce } from '../prepared'
import type { CategorySlug, Day, Kind } from '../vocabulary'

/** A source by all names it may be known under; `titleKey` is `''` where its title tells nothing apart. */
export type SourceNames = { keys: readonly string[]; titleKey: string; arxivId: string | null }

/** `isExtract` where that digest was made without a model, so that rules chose the category. */
export type Listing = { day: Day; kind: Kind; category: CategorySlug; isExtract: boolean }

/**
 * Where a source was listed last, in another digest than that one where one is given; `undefined` where none has it. Two
 * papers of one title are two (`saveSource`); samples do not count, since the first digest takes their place.
 */
export function findLastListing(
  db: Database,
  { keys, titleKey, arxivId }: SourceNames,
  except: { day: Day; kind: Kind } | { day: null; kind: null } = { day: null, kind: null },
): Listing | undefined {
  const row = lastListing(db).get({ keys: JSON.stringify(keys), titleKey, arxivId, ...except }) as
    | ListingRow
    | undefined
  return row && { ...row, isExtract: row.isExtract === 1 }
}

type ListingRow = Omit<Listing, 'isExtract'> & { isExtract: 0 | 1 }

/** Whether that digest is there and no sample. */
export function isPublished(db: Database, day: Day, kind: Kind): boolean {
  return published(db).get(day, kind) !== undefined
}

const isNoSample = `EXISTS (SELECT 1 FROM editions e WHERE e.digest_id = d.id AND e.method <> 'sample')`

const published = preparedOnce((db) =>
  db.$client.prepare(`SELECT 1 FROM digests d WHERE d.day = ? AND d.kind = ? AND ${isNoSample}`),
)

const lastListing = preparedOnce((db) =>
  db.$client.prepare(
    `SELECT d.day, d.kind, s.category,
       NOT EXISTS (SELECT 1 FROM editions e WHERE e.digest_id = d.id AND e.method <> 'extract') AS isExtract
     FROM appearances a
     JOIN sections s ON s.id = a.section_id JOIN digests d ON d.id = s.digest_id
     WHERE a.source_id IN (
       SELECT source_id FROM source_aliases WHERE key IN (SELECT value FROM json_each(@keys))
       UNION
       SELECT id FROM sources WHERE title_key = @titleKey AND @titleKey <> ''
         AND (@arxivId IS NULL OR arxiv_id IS NULL OR arxiv_id = @arxivId)
     )
     AND NOT (d.day IS @day AND d.kind IS @kind) AND ${isNoSample}
     ORDER BY d.day DESC, d.id DESC LIMIT 1`,
  ),
)
