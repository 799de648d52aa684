import type { Database } from '@/db/open'
import { type Day, type Kind, type Language, languages } from '@/db/vocabulary'
import { env } from '@/env'
import { connectModel, limitsOf, type ModelSettings, priceOf } from '@/lib/pipeline/model/settings'
import { LeaseError, withLease } from '@/lib/pipeline/state/lease'
import { callStoreOf, wayStoreOf } from '@/lib/pipeline/state/stores'
import { planRun, runPlan, type TranslationReport } from '@/lib/pipeline/translate/run'
import { type DatabaseOptions, databasePath, openForReading, openForWriting, withDatabase } from './database'
import { exitCodes } from './exit-code'
import { withInterruption } from './interruption'
import { CliError, type Io } from './io'
import { demandModel, type PipelineOptions, readSettings, refuseCapWithoutPrice } from './pipeline-settings'
import { createTranslateOutput } from './translate-output'

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

/** Fills the missing language of digests, newest first. */
export async function runTranslate(options: TranslateCommandOptions, io: Io): Promise<number> {
  const settings = demandModel(readSettings(options))
  refuseCapWithoutPrice(options, settings)
  const open = options.dryRun ? openForReading : openForWriting
  return await withInterruption((signal) =>
    withDatabase(databasePath(options), open, (db) => translate(db, options, settings, io, signal)),
  )
}

async function translate(
  db: Database,
  options: TranslateCommandOptions,
  settings: ModelSettings,
  io: Io,
  signal: AbortSignal,
): Promise<number> {
  const output = createTranslateOutput(options, settings.model, io)
  const surroundings = { apiKey: env.pipeline.modelApiKey, calls: callStoreOf(db), ways: wayStoreOf(db), signal }
  const { client, account } = connectModel(settings, surroundings)
  const parts = { client, account, price: priceOf(settings), limits: limitsOf(settings), now: io.now, signal }
  const { to, day, kind, limit: most } = options
  const plan = () => planRun(db, { to: to ? [to] : languages, day, kind, most }, parts)
  if (options.dryRun) {
    output.showPlan(await plan())
    return exitCodes.done
  }
  const report = await withLease(db, io.now, async () => {
    const planned = await plan()
    output.showPlan(planned)
    return await runPlan(db, planned, { ...parts, onDigest: output.showDigest })
  }).catch(refuseSecond)
  output.showReport(report)
  return exitCodeOf(report)
}

function refuseSecond(error: unknown): never {
  throw error instanceof LeaseError ? new CliError(error.message, exitCodes.locked) : error
}

function exitCodeOf({ stop, left, digests }: TranslationReport): number {
  if (stop?.kind === 'cancelled') return exitCodes.interrupted
  if (stop && stop.kind !== 'budget') return exitCodes.noModel
  const isPartial = left > 0 || digests.some(({ failed }) => failed > 0)
  return isPartial ? exitCodes.partial : exitCodes.done
}
