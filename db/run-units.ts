import { and, eq, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { runUnits } from './pipeline-schema'

export type UnitName = { runId: number; stage: string; unit: string }

/** What that unit gave when it was done from the same input, wrapped so that it may be nothing; `undefined` when it has to be done. */
export function findRunUnit(db: Database, name: UnitName, inputHash: string): { output: unknown } | undefined {
  return db
    .select({ output: runUnits.output })
    .from(runUnits)
    .where(and(named(name), eq(runUnits.inputHash, inputHash)))
    .get()
}

/** Keeps what a unit gave, in place of what another input gave before. */
export function saveRunUnit(
  db: Database,
  name: UnitName,
  done: { inputHash: string; output: unknown },
  now: Date,
): void {
  const { inputHash } = done
  // Drizzle writes a bare null as SQL's, which the column refuses.
  const output = sql`${JSON.stringify(done.output ?? null)}`
  const row = { inputHash, output, finishedAt: now.toISOString() }
  db.insert(runUnits)
    .values({ ...name, ...row })
    .onConflictDoUpdate({ target: [runUnits.runId, runUnits.stage, runUnits.unit], set: row })
    .run()
}

function named({ runId, stage, unit }: UnitName) {
  return and(eq(runUnits.runId, runId), eq(runUnits.stage, stage), eq(runUnits.unit, unit))
}
