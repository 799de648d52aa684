import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { runs, runUnits } from './pipeline-schema'
import type { RunReport } from './run-report'
import { writeTransaction } from './save'
import type { Day, Kind, RunState } from './vocabulary'

export type Run = typeof runs.$inferSelect

/** A run in one of these can go on where it stopped: it was killed, it was interrupted, or the model was not to be had. */
const unfinished: RunState[] = ['running', 'aborted', 'failed']

/** The newest attempt at that digest when it can go on; `undefined` when there is none, or the newest came to an end. */
export function findUnfinishedRun(db: Database, day: Day, kind: Kind): Run | undefined {
  const newest = findNewestRun(db, day, kind)
  return newest && unfinished.includes(newest.state) ? newest : undefined
}

/** The newest attempt at that digest; `undefined` when there was none. */
export function findNewestRun(db: Database, day: Day, kind: Kind): Run | undefined {
  return db.select().from(runs).where(of(day, kind)).orderBy(desc(runs.attempt)).limit(1).get()
}

/** Begins the next attempt at a digest, or goes on with one; its id. Only whoever holds the lease may call it. */
export function beginRun(db: Database, day: Day, kind: Kind, now: Date): number {
  return writeTransaction(db, () => {
    const found = findUnfinishedRun(db, day, kind)
    if (found) {
      db.update(runs).set({ state: 'running', finishedAt: null }).where(eq(runs.id, found.id)).run()
      return found.id
    }
    const attempt = (findNewestRun(db, day, kind)?.attempt ?? 0) + 1
    const row = { day, kind, attempt, state: 'running' as const, startedAt: now.toISOString() }
    return Number(db.insert(runs).values(row).run().lastInsertRowid)
  })
}

export type RunEnd = { state: Exclude<RunState, 'running'>; report: RunReport; replaced?: Run['replaced'] }

/** Writes what became of a run. What its stages have kept goes with one that cannot go on: the collected items of years would outweigh the digests. */
export function finishRun(db: Database, id: number, end: RunEnd, now: Date): void {
  if (!unfinished.includes(end.state)) db.delete(runUnits).where(eq(runUnits.runId, id)).run()
  db.update(runs)
    .set({ ...end, finishedAt: now.toISOString() })
    .where(eq(runs.id, id))
    .run()
}

/** The newest run that published that digest and was not taken back since; `undefined` when it was not made here. */
export function findPublishingRun(db: Database, day: Day, kind: Kind): Run | undefined {
  const published = inArray(runs.state, ['done', 'partial'])
  return db
    .select()
    .from(runs)
    .where(and(of(day, kind), published))
    .orderBy(desc(runs.attempt))
    .limit(1)
    .get()
}

/** Marks a run whose digest was taken back. */
export function markWithdrawn(db: Database, id: number): void {
  db.update(runs).set({ state: 'withdrawn', replaced: null }).where(eq(runs.id, id)).run()
}

/** The newest runs, of one day where it is given, newest first; without what they replaced. */
export function listRuns(db: Database, { day, limit }: { day?: Day; limit: number }): Omit<Run, 'replaced'>[] {
  return db
    .select({
      id: runs.id,
      day: runs.day,
      kind: runs.kind,
      attempt: runs.attempt,
      state: runs.state,
      startedAt: runs.startedAt,
      finishedAt: runs.finishedAt,
      report: runs.report,
    })
    .from(runs)
    .where(day && eq(runs.day, day))
    .orderBy(desc(sql`coalesce(${runs.finishedAt}, ${runs.startedAt})`), desc(runs.id))
    .limit(limit)
    .all()
}

function of(day: Day, kind: Kind) {
  return and(eq(runs.day, day), eq(runs.kind, kind))
}
