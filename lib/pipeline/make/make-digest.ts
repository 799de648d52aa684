import { deleteKeptAnswers } from '@/db/kept-answers'
import type { Database } from '@/db/open'
import { isPublished } from '@/db/queries/listed'
import { beginRun, findNewestRun, finishRun } from '@/db/runs'
import { renewSearch } from '@/lib/ingest/renew-search'
import { LeaseLost } from '../state/lease'
import { createMemory } from './memory'
import { createModelUse, ModelUnavailable } from './model-use'
import type { MakeOutcome } from './outcome'
import type { MakeParts, MakeRequest } from './parts'
import { PlaceTaken } from './publish'
import { emptyReport } from './report'
import { type MakeEnd, type MakeRun, noFacts, reportOf } from './run'
import { runStages } from './run-stages'
import { findSpent, openSpendingBook } from './spending'
import { createStageRunner } from './stages'

/**
 * Makes the digest of one day and kind from the first source to the published page, or goes on with a run that was broken off.
 * Whoever calls it holds the lease. Throws only what nobody foresaw; the run is kept then, too.
 */
export async function makeDigest(request: MakeRequest, parts: MakeParts): Promise<MakeOutcome> {
  const { day, kind, isForced } = request
  const { db, now } = parts
  if (!isForced && isPublished(db, day, kind)) {
    renewSearch(db)
    return { day, kind, state: 'published', exitCode: 0, attempt: null, report: emptyReport() }
  }
  const run = beginMaking(request, parts)
  const end = await runStages(run).catch((error) => endOf(error, run))
  if (!end.isFinished) finishRun(db, run.id, { state: end.state, report: end.report }, now())
  if (end.thrown) throw end.thrown.error
  await run.runStage('report', 1, () => tidyUp(db, now()))
  const attempt = findNewestRun(db, day, kind)?.attempt ?? null
  return { day, kind, state: end.state, exitCode: end.exitCode, attempt, report: end.report }
}

/** Addresses of lists hold their day: one that is no longer looked back at is not asked for again. */
const keptAnswersMs = 30 * 86_400_000

function tidyUp(db: Database, now: Date): void {
  renewSearch(db)
  deleteKeptAnswers(db, new Date(now.getTime() - keptAnswersMs))
}

function beginMaking(request: MakeRequest, parts: MakeParts): MakeRun {
  const { db, now, tell, connectModel, signal } = parts
  const id = beginRun(db, request.day, request.kind, now())
  const model = connectModel?.(findSpent(db, id), signal)
  const spending = openSpendingBook(db, id, now, model?.account)
  return {
    id,
    request,
    parts,
    use: model && createModelUse(model.client),
    width: model?.width ?? 1,
    spending,
    remember: createMemory(db, id, now),
    runStage: createStageRunner(request, { now, tell, spent: spending.forEvents }),
    facts: noFacts(),
  }
}

/** What an error makes of a run: everything done so far is kept in any case. */
function endOf(error: unknown, run: MakeRun): MakeEnd {
  const note = error instanceof Error ? error.message : String(error)
  const { signal } = run.parts
  if (error instanceof LeaseLost || signal.reason instanceof LeaseLost)
    return { state: 'aborted', exitCode: 7, report: reportOf(run, note), isFinished: true }
  if (signal.aborted) return { state: 'aborted', exitCode: 130, report: reportOf(run, 'interrupted') }
  if (error instanceof PlaceTaken)
    return { state: 'aborted', exitCode: 0, report: reportOf(run, 'another digest was published meanwhile') }
  if (error instanceof ModelUnavailable) return { state: 'failed', exitCode: 6, report: reportOf(run, note) }
  return { state: 'failed', exitCode: 1, report: reportOf(run, note), thrown: { error } }
}
