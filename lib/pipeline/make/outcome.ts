import type { RunReport } from '@/db/run-report'
import type { Day, Kind, RunState } from '@/db/vocabulary'

/** What became of one digest. `published`: it was there already and nothing was done. */
export type MakeOutcome = {
  day: Day
  kind: Kind
  state: Exclude<RunState, 'running' | 'withdrawn'> | 'published'
  exitCode: MakeExitCode
  /** `null` where nothing was done. */
  attempt: number | null
  report: RunReport
}

/** What the exit codes of `make` mean; they are part of the interface of the command. */
export const exitMeanings = {
  0: 'made, or nothing to do',
  1: 'something unexpected failed',
  2: 'the command line or the settings are wrong',
  3: 'published, but a source or the model failed, or a cap was reached',
  4: 'nothing to publish: a closed day, nothing new, or nearly all published before',
  5: 'no source gave anything new, and one of them failed',
  6: 'the model is not to be had; the run is kept and goes on when started again',
  7: 'another run is at work',
  130: 'interrupted; the run is kept and goes on when started again',
} as const
export type MakeExitCode = keyof typeof exitMeanings

const bySeverity: MakeExitCode[] = [130, 7, 1, 2, 6, 5, 3]

/** One exit code for several digests: the most serious one. A day that has nothing of one kind is no failure beside a digest of the other. */
export function joinExitCodes(codes: readonly MakeExitCode[]): MakeExitCode {
  const serious = bySeverity.find((code) => codes.includes(code))
  return serious ?? (codes.length > 0 && codes.every((code) => code === 4) ? 4 : 0)
}
