import { desc, eq } from 'drizzle-orm'
import type { Database } from '../connect'
import { runs } from '../pipeline-schema'
import type { ClosedReason } from '../run-report'
import { type Day, type Kind, kinds } from '../vocabulary'

/** Why there is legitimately no digest of that day, for each kind whose newest run says so; `[]` where none does. */
export function listClosedReasons(db: Database, day: Day): { kind: Kind; reason: ClosedReason }[] {
  const newestFirst = db
    .select({ kind: runs.kind, report: runs.report })
    .from(runs)
    .where(eq(runs.day, day))
    .orderBy(desc(runs.attempt))
    .all()
  return kinds.flatMap((kind) => {
    const reason = newestFirst.find((run) => run.kind === kind)?.report?.closed
    return reason ? [{ kind, reason }] : []
  })
}
