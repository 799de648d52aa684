import type { ClosedReason } from '@/db/run-report'
import type { Selection } from '../select/select-items'
import { type MakeEnd, type MakeRun, reportOf } from './run'

/** Why readers of the day are told that there is nothing. */
export function closedReason({ request, parts }: MakeRun): ClosedReason {
  return (request.kind === 'papers' ? parts.closureOf(request.day) : undefined) ?? 'nothing-new'
}

/**
 * The end of a run that has nothing to publish. A source that did not answer may have had something: then the day is not
 * closed, the run has failed.
 */
export function endEmpty(run: MakeRun, note: string): MakeEnd {
  const silent = listSilent(run)
  if (silent.length > 0) {
    const names = silent.map(({ source, state }) => `${source} ${state}`).join(', ')
    return { state: 'failed', exitCode: 5, report: reportOf(run, `${note}: ${names}`) }
  }
  run.facts.closed = closedReason(run)
  return { state: 'empty', exitCode: 4, report: reportOf(run, note) }
}

/** The end of a run whose sources give again what was published before. */
export function endStale(run: MakeRun, { collected, repeated }: Selection): MakeEnd {
  run.facts.closed = listSilent(run).length > 0 ? null : closedReason(run)
  const note = `${repeated} of ${collected} were published before`
  return { state: 'stale', exitCode: 4, report: reportOf(run, note) }
}

/** The sources that gave no answer: they failed, or asked to come back later. */
export function listSilent({ facts }: MakeRun): MakeRun['facts']['sources'] {
  return facts.sources.filter(({ state }) => state === 'failed' || state === 'deferred')
}

/** What the model did not do: why rules chose the categories, why each extract is one, what went wrong last. */
type Lacking = { lack: string | null; fallbacks: readonly string[]; problem: string | undefined }

/** What is not as it should be in a digest that is published, each in a line. */
export function listFaults(run: MakeRun, { lack, fallbacks, problem }: Lacking): string[] {
  const reasons = [...new Set(fallbacks), ...(problem === undefined ? [] : [problem])]
  return [
    ...listSilent(run).map(({ source, state, detail }) => `${source} ${state}: ${detail}`),
    ...run.facts.notes,
    ...(lack === null ? [] : [describeLack(lack)]),
    ...(fallbacks.length === 0 ? [] : [`texts that are extracts: ${fallbacks.length} (${reasons.join('; ')})`]),
  ]
}

/** One line: why rules chose the categories although there is a model. */
export function describeLack(lack: string): string {
  return `categories were chosen by rules: ${lack}`
}
