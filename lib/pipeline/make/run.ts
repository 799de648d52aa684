import type { RunReport } from '@/db/run-report'
import type { RunEnd } from '@/db/runs'
import type { Memory } from './memory'
import type { ModelUse } from './model-use'
import type { MakeExitCode, MakeOutcome } from './outcome'
import type { MakeParts, MakeRequest } from './parts'
import { describeSpent, emptyReport } from './report'
import type { SpendingBook } from './spending'
import type { StageRunner } from './stages'

/** A run under way. The stages fill in what a report tells. */
export type MakeRun = {
  id: number
  request: MakeRequest
  parts: MakeParts
  /** Absent: the digest is made without a model. */
  use: ModelUse | undefined
  /** How many texts are written at once. */
  width: number
  spending: SpendingBook
  remember: Memory
  runStage: StageRunner
  facts: Pick<RunReport, 'sources' | 'counts' | 'notes' | 'closed'>
}

/** How a run ended. */
export type MakeEnd = Pick<RunEnd, 'report'> & {
  state: MakeOutcome['state'] & RunEnd['state']
  exitCode: MakeExitCode
  /** Whether the run needs no word on its end: it was written with its digest, or the run is another process's by now. */
  isFinished?: boolean
  thrown?: { error: unknown }
}

/** Facts of a run that has found nothing out yet. */
export function noFacts(): MakeRun['facts'] {
  const { sources, counts, notes, closed } = emptyReport()
  return { sources, counts, notes, closed }
}

/** What the run has found out and spent so far, with a last note where there is one. */
export function reportOf({ facts, use, spending }: MakeRun, note?: string): RunReport {
  const notes = note === undefined ? facts.notes : [...facts.notes, note]
  return { ...facts, notes, model: use?.model ?? null, ...describeSpent(spending.total()) }
}
