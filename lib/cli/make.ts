import type { Database } from '@/db/open'
import { findUnfinishedRun } from '@/db/runs'
import { type Day, type Kind, kinds, type Language } from '@/db/vocabulary'
import { seoulDay } from '@/lib/pipeline/days/zone'
import { makeKinds } from '@/lib/pipeline/make/make-kinds'
import { joinExitCodes } from '@/lib/pipeline/make/outcome'
import type { MakeParts, MakeRequest } from '@/lib/pipeline/make/parts'
import { planDigest } from '@/lib/pipeline/make/plan'
import { priceOf } from '@/lib/pipeline/model/settings'
import type { PipelineSettings } from '@/lib/pipeline/settings'
import { withLease } from '@/lib/pipeline/state/lease'
import { type DatabaseOptions, databasePath, openForDryRun, openForWriting, withDatabase } from './database'
import { exitCodes } from './exit-code'
import { withInterruption } from './interruption'
import { CliError, type Io } from './io'
import { createMakeOutput, type MakeOutput } from './make-output'
import { checkSourceNames, type SourceOptions, withWorld } from './make-world'
import { toMakingFailure } from './making-failure'
import { demandModel, type PipelineOptions, readSettings, refuseCapWithoutPrice } from './pipeline-settings'

export type MakeCommandOptions = DatabaseOptions &
  Omit<PipelineOptions, 'model'> &
  SourceOptions & {
    /** Commander's value of `--model` and `--no-model`. */
    model?: string | boolean
    day?: Day
    kind: Kind | 'all'
    lang?: Language[]
    dryRun?: boolean
    resume?: boolean
    force?: boolean
    json?: boolean
    quiet?: boolean
  }

/** Makes the digests of a day; the exit code says what became of them (`exitMeanings`). */
export async function runMake(options: MakeCommandOptions, io: Io): Promise<number> {
  const settings = readMakeSettings(options)
  checkSourceNames(options, settings)
  const work = { options, settings, day: options.day ?? seoulDay(io.now()), io, output: createMakeOutput(options, io) }
  const [open, make] = options.dryRun ? ([openForDryRun, planAll] as const) : ([openForWriting, makeAlone] as const)
  try {
    return await withInterruption((signal) => withDatabase(databasePath(options), open, (db) => make(db, work, signal)))
  } catch (error) {
    await work.output.end([], [])
    throw toMakingFailure(error)
  }
}

type Work = { options: MakeCommandOptions; settings: PipelineSettings; day: Day; io: Io; output: MakeOutput }

function readMakeSettings({ model, ...options }: MakeCommandOptions): PipelineSettings {
  const settings = readSettings({ ...options, ...(typeof model === 'string' && { model }) })
  if (model === false) return { ...settings, model: undefined }
  if (settings.model) refuseCapWithoutPrice(options, settings.model)
  else if (model !== undefined) demandModel(settings)
  return settings
}

async function makeAlone(db: Database, work: Work, signal: AbortSignal): Promise<number> {
  const { options, settings, io, output, day } = work
  const surroundings = { options, settings, day, now: io.now, isKept: true }
  const { outcomes, unsent } = await withWorld(db, surroundings, async (world) => {
    const wanted = kindsOf(options, world.parts)
    const outcomes = await withLease(db, io.now, ({ lost, isHeld }) => {
      if (options.resume) refuseWithoutRun(db, day, wanted)
      const held = { signal: AbortSignal.any([signal, lost]), mayPublish: isHeld, tell: output.tell }
      const request = (kind: Kind) => requestOf(work, kind)
      return makeKinds(wanted, request, (earlier) => ({ ...world.parts, ...held, ...world.modelAfter(earlier) }))
    })
    return { outcomes, unsent: await world.notify(outcomes, signal) }
  })
  await output.end(outcomes, unsent)
  return joinExitCodes(outcomes.map(({ exitCode }) => exitCode))
}

async function planAll(db: Database, work: Work, signal: AbortSignal): Promise<number> {
  const { options, settings, io, output, day } = work
  const price = settings.model && priceOf(settings.model)
  const surroundings = { options, settings, day, now: io.now, isKept: false }
  const plans = await withWorld(db, surroundings, async ({ parts }) => {
    const made = []
    for (const kind of kindsOf(options, parts)) {
      const all = { ...parts, signal, mayPublish: () => false, tell: output.tell }
      made.push(await planDigest(requestOf(work, kind), all, price))
    }
    return made
  })
  await output.endPlan(plans)
  return exitCodes.done
}

/** The kinds that are asked for and have a source. */
function kindsOf({ kind }: MakeCommandOptions, { collectors }: Pick<MakeParts, 'collectors'>): Kind[] {
  const asked = kind === 'all' ? kinds : [kind]
  const wanted = asked.filter((one) => collectors.some((collector) => collector.kind === one))
  if (wanted.length > 0) return wanted
  throw new CliError(`no source of ${kind === 'all' ? 'digests' : kind} is asked: see "sources"`, exitCodes.usage)
}

function refuseWithoutRun(db: Database, day: Day, wanted: readonly Kind[]): void {
  if (wanted.some((kind) => findUnfinishedRun(db, day, kind))) return
  throw new CliError(`${day}: no run to go on with; without --resume one begins`, exitCodes.usage)
}

/** Whoever goes on with a run on purpose wants its end, although the day is published: it was begun with --force. */
function requestOf({ options, settings, day }: Work, kind: Kind): MakeRequest {
  const { most, least } = settings[kind]
  const isForced = options.force === true || options.resume === true
  return { day, kind, languages: options.lang ?? settings.languages, most, least, isForced }
}
