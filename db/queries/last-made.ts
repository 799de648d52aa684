import { inArray, max } from 'drizzle-orm'
import type { Database } from '../connect'
import { runs } from '../pipeline-schema'

/** When a run last published a digest, as an ISO instant; `undefined` when none ever did. */
export function findLastMade(db: Database): string | undefined {
  return (
    db
      .select({ at: max(runs.finishedAt) })
      .from(runs)
      .where(inArray(runs.state, ['done', 'partial']))
      .get()?.at ?? undefined
  )
}
