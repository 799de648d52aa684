import type { Database } from '@/db/open'
import { findRunUnit, saveRunUnit } from '@/db/run-units'
import { hashOf } from '@/lib/digest/hash'
import type { Stage } from './stages'

export type Unit<T> = {
  stage: Stage
  unit: string
  /** All that decides what comes out, as JSON. */
  input: unknown
  work: () => Promise<T>
  /** Whether an outcome may be used again; what may not is neither kept nor taken. Every one may when absent. */
  isSettled?: (output: T) => boolean
}

/** What the units of one run have given so far, so that a run that was killed goes on where it stopped. */
export type Memory = <T>(unit: Unit<T>) => Promise<T>

/** Counts up whenever a unit's output takes another shape: what an older version kept is done again then. */
const shapeVersion = 2

/** The memory of a run in the database. An error leaves the unit undone. */
export function createMemory(db: Database, runId: number, now: () => Date): Memory {
  return async ({ stage, unit, input, work, isSettled = () => true }) => {
    const name = { runId, stage, unit }
    const inputHash = hashOf([shapeVersion, input])
    const known = findRunUnit(db, name, inputHash)
    const kept = known && asWritten<Awaited<ReturnType<typeof work>>>(known)
    if (kept && isSettled(kept.output)) return kept.output
    const output = await work()
    if (isSettled(output)) saveRunUnit(db, name, { inputHash, output }, now())
    return output
  }
}

/** A memory that keeps nothing, for a run that must leave no trace. */
export const noMemory: Memory = ({ work }) => work()

/** The hash holds the version of the shape, so that only this version of the program can have written it. */
function asWritten<T>(known: { output: unknown }): { output: T } {
  return known as { output: T }
}
