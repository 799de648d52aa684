import type { Database } from '@/db/open'
import { findPublishingRun, markWithdrawn } from '@/db/runs'
import { writeTransaction } from '@/db/save'
import type { Day, Kind } from '@/db/vocabulary'
import { renewSearch } from '@/lib/ingest/renew-search'
import { putBackDigest } from './digest-copy'

export type Rollback = {
  attempt: number
  /** Whether another digest stood there before and stands there again. */
  hasOlder: boolean
}

/** Takes the newest made digest of that day and kind back and puts what it replaced in its place; `undefined` when none was made. */
export function rollBackDigest(db: Database, day: Day, kind: Kind): Rollback | undefined {
  const rollback = writeTransaction(db, () => {
    const run = findPublishingRun(db, day, kind)
    if (!run) return undefined
    putBackDigest(db, day, kind, run.replaced)
    markWithdrawn(db, run.id)
    return { attempt: run.attempt, hasOlder: run.replaced !== null }
  })
  if (rollback) renewSearch(db)
  return rollback
}
