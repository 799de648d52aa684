import type { Database } from '@/db/open'
import { type Day, type Kind, type Language, languages } from '@/db/vocabulary'
import { env } from '@/env'
import { connectModel, limitsOf, type ModelSettings, priceOf } from '@/lib/pipeline/model/settings'
import { withLease } from '@/lib/pipeline/state/lease'
import { callStoreOf, wayStoreOf } from '@/lib/pipeline/state/stores'
import { planRun, runPlan, type TranslationParts, type TranslationReport } from '@/lib/pipeline/translate/run'
import { type DatabaseOptions, databasePath, openForReading, openForWriting, withDatabase } from './database'
import { exitCodes } from './exit-code'
import { withInterruption } from './interruption'
import type { Io } from './io'
import { toMakingFailure } from './making-failure'
import { demandModel, type PipelineOptions, readSettings, refuseCapWithoutPrice } from './pipeline-settings'
import { createTranslateOutput, type TranslateOutput } from './translate-output'

export type TranslateCommandOptions = DatabaseOptions &
  PipelineOptions & {
    to?: Language
    day?: Day
    kind?: Kind
    limit?: number
    dryRun?: boolean
    json?: boolean
    quiet?: boolean
  }

/** Fills the missing language of digests, newest first; the exit codes are those of `make`. */
export async function runTranslate(options: TranslateCommandOptions, io: Io): Promise<number> {
  const settings = demandModel(readSettings(options))
  refuseCapWithoutPrice(options, settings)
  const work = { options, settings, io, output: createTranslateOutput(options, settings.model, io) }
  const [open, run] = options.dryRun ? ([openForReading, estimate] as const) : ([openForWriting, translate] as const)
  try {
    return await withInterruption((signal) => withDatabase(databasePath(options), open, (db) => run(db, work, signal)))
  } catch (error) {
    throw toMakingFailure(error)
  }
}

type Work = { options: TranslateCommandOptions; settings: ModelSettings; io: Io; output: TranslateOutput }

async function estimate(db: Database, work: Work, signal: AbortSignal): Promise<number> {
  work.output.showPlan(await planRun(db, choiceOf(work), partsOf(db, work, signal)))
  return exitCodes.done
}

async function translate(db: Database, work: Work, signal: AbortSignal): Promise<number> {
  const report = await withLease(db, work.io.now, async ({ lost }) => {
    const parts = partsOf(db, work, AbortSignal.any([signal, lost]))
    const plan = await planRun(db, choiceOf(work), parts)
    work.output.showPlan(plan)
    const done = await runPlan(db, plan, { ...parts, onDigest: work.output.showDigest })
    lost.throwIfAborted()
    return done
  })
  work.output.showReport(report)
  return exitCodeOf(report)
}

function choiceOf({ options: { to, day, kind, limit } }: Work) {
  return { to: to ? [to] : languages, day, kind, most: limit }
}

function partsOf(db: Database, { settings, io }: Work, signal: AbortSignal): TranslationParts {
  const stores = { calls: callStoreOf(db), ways: wayStoreOf(db) }
  const { client, account } = connectModel(settings, { apiKey: env.pipeline.modelApiKey, ...stores, signal })
  const bounds = { width: settings.concurrency, price: priceOf(settings), limits: limitsOf(settings) }
  return { client, account, ...bounds, now: io.now, signal }
}

function exitCodeOf({ stop, left, digests }: TranslationReport): number {
  if (stop?.kind === 'cancelled') return exitCodes.interrupted
  if (stop && stop.kind !== 'budget') return exitCodes.noModel
  const isPartial = left > 0 || digests.some(({ failed }) => failed > 0)
  return isPartial ? exitCodes.partial : exitCodes.done
}
