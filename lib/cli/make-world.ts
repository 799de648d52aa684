import type { Database } from '@/db/open'
import { saveSourceAnswer } from '@/db/source-answers'
import type { Day } from '@/db/vocabulary'
import { env } from '@/env'
import { IngestError } from '@/lib/ingest/files'
import { arxivClosure } from '@/lib/pipeline/days/arxiv-clock'
import type { PaperTitles } from '@/lib/pipeline/enrich/title-search'
import { readItemsFile } from '@/lib/pipeline/from-file/read-items-file'
import { allowHosts } from '@/lib/pipeline/http/allowed-hosts'
import type { Door } from '@/lib/pipeline/http/door'
import { connectForRun } from '@/lib/pipeline/make/connect'
import type { MakeOutcome } from '@/lib/pipeline/make/outcome'
import type { Collector, MakeParts } from '@/lib/pipeline/make/parts'
import { addSpent, nothingSpent } from '@/lib/pipeline/make/spending'
import { chooseSources, enricherOf, fileCollector, toCollector, type World } from '@/lib/pipeline/make/world'
import { sendNotices } from '@/lib/pipeline/notices/send'
import { openDoor } from '@/lib/pipeline/open-door'
import type { PipelineSettings } from '@/lib/pipeline/settings'
import { adaptersFor } from '@/lib/pipeline/sources/all-sources'
import { keptAnswersOf, paperTitlesOf } from '@/lib/pipeline/state/stores'
import { exitCodes } from './exit-code'
import { formatProblem } from './import-output'
import { CliError } from './io'

export type SourceOptions = { source?: string[]; from?: string[] }

type Surroundings = {
  options: SourceOptions
  settings: PipelineSettings
  day: Day
  now: () => Date
  /** Whether what sources answer is kept in the database. */
  isKept: boolean
}

type OpenWorld = {
  parts: Omit<MakeParts, 'signal' | 'mayPublish' | 'tell' | 'connectModel'>
  /** The model for a digest, after those that this command has made. */
  modelAfter: (earlier: readonly MakeOutcome[]) => Pick<MakeParts, 'connectModel'>
  /** Tells whom the settings name what was published; a line for each notice that could not be sent. */
  notify: (outcomes: readonly MakeOutcome[], signal: AbortSignal) => Promise<string[]>
}

/** Does the work with the sources and the model of the settings at hand; the connections are closed at the end. */
export async function withWorld<T>(
  db: Database,
  surroundings: Surroundings,
  work: (world: OpenWorld) => Promise<T>,
): Promise<T> {
  const { settings, day, now, isKept } = surroundings
  const door = openDoor(settings, isKept ? { kept: keptAnswersOf(db, now) } : {})
  const world: World = {
    door,
    day,
    lookBack: settings.lookBackDays,
    now,
    titles: isKept ? paperTitlesOf(db) : passingTitles(),
    note: (answer) => {
      if (isKept) saveSourceAnswer(db, answer)
    },
  }
  const collectors = collectorsOf(surroundings, world)
  const parts = { db, now, collectors, enrich: enricherOf(settings, world), closureOf: arxivClosure }
  try {
    return await work({
      parts,
      modelAfter: (earlier) => modelAfter(earlier, db, settings),
      notify: (outcomes, signal) => notify(outcomes, { db, door, settings, signal }),
    })
  } finally {
    await door.close()
  }
}

/** Throws `CliError` for a source that the settings do not know. */
export function checkSourceNames({ source }: SourceOptions, settings: PipelineSettings): void {
  const known = adaptersFor(settings).map(({ adapter }) => adapter.name)
  const wrong = source?.find((name) => !known.includes(name))
  if (wrong === undefined) return
  throw new CliError(`no source ${JSON.stringify(wrong)}; there are ${known.join(', ')}`, exitCodes.usage)
}

function collectorsOf({ options, settings }: Surroundings, world: World): Collector[] {
  if (options.from) return [readFiles(options.from)]
  return chooseSources(settings, options.source).map((source) => toCollector(source, world))
}

function readFiles(paths: readonly string[]): Collector {
  try {
    const files = paths.map((path) => readItemsFile(path))
    const problems = files.flatMap((file) => file.problems.map(formatProblem))
    return fileCollector(
      files.flatMap(({ items }) => items),
      problems,
    )
  } catch (error) {
    if (!(error instanceof IngestError)) throw error
    const { file, line, reason } = error
    throw new CliError(formatProblem(line === undefined ? { file, reason } : { file, line, reason }), exitCodes.usage)
  }
}

/** A cap holds for the whole command: what the digests before have spent counts too. */
function modelAfter(
  earlier: readonly MakeOutcome[],
  db: Database,
  { model }: PipelineSettings,
): Pick<MakeParts, 'connectModel'> {
  if (!model) return {}
  const spentBefore = earlier
    .map(({ report }) => ({ ...report.tokens, costMicroUsd: report.costMicroUsd }))
    .reduce(addSpent, nothingSpent)
  const { modelApiKey: apiKey } = env.pipeline
  return {
    connectModel: (spent, signal) => connectForRun(model, { db, apiKey, spent: addSpent(spent, spentBefore), signal }),
  }
}

type NoticeSurroundings = { db: Database; door: Door; settings: PipelineSettings; signal: AbortSignal }

function notify(outcomes: readonly MakeOutcome[], { settings, ...parts }: NoticeSurroundings): Promise<string[]> {
  const published = outcomes.filter(({ state }) => state === 'done' || state === 'partial')
  const { siteUrl } = env
  const { smtp } = env.pipeline
  const isPrivateAllowed = allowHosts(settings.allowPrivateHosts)
  return sendNotices(published, settings, { ...parts, siteUrl, smtp, isPrivateAllowed })
}

/** Titles that were looked for in this process alone. */
function passingTitles(): PaperTitles {
  const titles = new Map<string, Parameters<PaperTitles['save']>[1]>()
  return { find: (key) => titles.get(key), save: (key, known) => void titles.set(key, known) }
}
