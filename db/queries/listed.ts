import type { Database } from '../connect'
import { preparedOnce } from '../prepared'
import type { CategorySlug, Day, Kind } from '../vocabulary'

/** A source by all names it may be known under; `titleKey` is `''` where its title tells nothing apart. */
export type SourceNames = { keys: readonly string[]; titleKey: string; arxivId: string | null }

export type Listing = { day: Day; kind: Kind; category: CategorySlug }

/**
 * Where a source was listed last, in another digest than that one; `undefined` where no other has it. Two papers of one title
 * are two (`saveSource`); samples do not count, since the first digest takes their place.
 */
export function findLastListing(db: Database, names: SourceNames, except: { day: Day; kind: Kind }) {
  const { titleKey, arxivId } = names
  return lastListing(db).get({ keys: JSON.stringify(names.keys), titleKey, arxivId, ...except }) as Listing | undefined
}

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
    `SELECT d.day, d.kind, s.category FROM appearances a
     JOIN sections s ON s.id = a.section_id JOIN digests d ON d.id = s.digest_id
     WHERE a.source_id IN (
       SELECT source_id FROM source_aliases WHERE key IN (SELECT value FROM json_each(@keys))
       UNION
       SELECT id FROM sources WHERE title_key = @titleKey AND @titleKey <> ''
         AND (@arxivId IS NULL OR arxiv_id IS NULL OR arxiv_id = @arxivId)
     )
     AND NOT (d.day = @day AND d.kind = @kind) AND ${isNoSample}
     ORDER BY d.day DESC, d.id DESC LIMIT 1`,
  ),
)
