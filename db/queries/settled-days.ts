import { and, eq, gte, inArray } from 'drizzle-orm'
import type { Database } from '../connect'
import { runs } from '../pipeline-schema'
import { digests } from '../schema'
import type { Day, Kind } from '../vocabulary'

/** The days from `first` on that need no digest of that kind any more: there is one, or a run found nothing to publish. */
export function listSettledDays(db: Database, kind: Kind, first: Day): Day[] {
  const published = db
    .select({ day: digests.day })
    .from(digests)
    .where(and(eq(digests.kind, kind), gte(digests.day, first)))
    .all()
  const empty = db
    .select({ day: runs.day })
    .from(runs)
    .where(and(eq(runs.kind, kind), gte(runs.day, first), inArray(runs.state, ['empty', 'stale', 'withdrawn'])))
    .all()
  return [...new Set([...published, ...empty].map(({ day }) => day))].sort()
}
