import { EnvError, env, formatOrigin, parseEnv } from '@/env'
import { seoulDay } from '@/lib/pipeline/days/zone'
import { type DatabaseOptions, databasePath, shortPath } from './database'
import { type DatabaseCheck, examineDatabase } from './doctor-database'
import { examineMaking, type Finding, type PipelineCheck } from './doctor-making'
import { examinePipeline } from './doctor-pipeline'
import { countOf, type Io, printJson, printLine } from './io'

export type DoctorCommandOptions = DatabaseOptions & { settings?: string; online?: boolean; json?: boolean }

type Setting = { name: string; value: string; isDefault: boolean }
type Clock = { now: string; timeZone: string; todayInSeoul: string }
type Checkup = {
  ok: boolean
  database?: DatabaseCheck
  clock: Clock
  settings: Setting[]
  making: Finding[]
  problems: string[]
}

/** Tells how the installation is; 1 when something is wrong. */
export async function runDoctor(options: DoctorCommandOptions, io: Io): Promise<number> {
  const checkup = await examine(options, io.now)
  if (options.json) printJson(io.stdout, checkup)
  else for (const line of formatCheckup(checkup)) printLine(io.stdout, line)
  for (const problem of checkup.problems) printLine(io.stderr, problem)
  return checkup.ok ? 0 : 1
}

async function examine(options: DoctorCommandOptions, clockNow: () => Date): Promise<Checkup> {
  const now = clockNow()
  const problems: string[] = []
  const settings = tryEach(problems, listSettings) ?? []
  const path = tryEach(options.db === undefined ? [] : problems, () => databasePath(options))
  const database = path === undefined ? undefined : examineDatabase(path)
  if (database) problems.push(...database.faults.map((fault) => `${shortPath(database.path)}: ${fault}`))
  const clock = readClock(now)
  if (now.getUTCFullYear() < 2024) problems.push(`the clock of this machine is wrong: ${clock.now}`)
  const making = await examineAllMaking(options, database, clockNow)
  problems.push(...making.problems)
  return { ok: problems.length === 0, database, clock, settings, making: making.findings, problems }
}

async function examineAllMaking(
  options: DoctorCommandOptions,
  database: DatabaseCheck | undefined,
  now: () => Date,
): Promise<PipelineCheck> {
  const { isScheduled, ...setUp } = await examinePipeline(options, now)
  const isReadable = database?.counts !== undefined
  const done = isReadable ? examineMaking(database.path, isScheduled, now()) : { findings: [], problems: [] }
  return { findings: [...setUp.findings, ...done.findings], problems: [...setUp.problems, ...done.problems] }
}

function tryEach<T>(problems: string[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    problems.push(error.message)
    return undefined
  }
}

/** A setting that holds the value of its default counts as default, wherever it was written. */
function listSettings(): Setting[] {
  const defaults = parseEnv({})
  return [
    { name: 'DATABASE_PATH', value: env.databasePath, isDefault: env.databasePath === defaults.databasePath },
    { name: 'HOST', value: env.host, isDefault: env.host === defaults.host },
    { name: 'PORT', value: String(env.port), isDefault: env.port === defaults.port },
    { name: 'SITE_URL', value: env.siteUrl, isDefault: env.siteUrl === formatOrigin(env.host, env.port) },
  ]
}

function readClock(now: Date): Clock {
  return {
    now: now.toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    todayInSeoul: seoulDay(now),
  }
}

function formatCheckup({ database, clock, settings, making, ok }: Checkup): string[] {
  return [
    ...(database ? formatDatabase(database) : []),
    `clock       ${clock.now}, time zone ${clock.timeZone}; today in Seoul is ${clock.todayInSeoul}`,
    ...settings.map(({ name, value, isDefault }) => `setting     ${name}=${value}${isDefault ? ' (default)' : ''}`),
    ...making.map(({ about, text }) => `${about.padEnd(12)}${text}`),
    ok ? 'all is well' : 'something is wrong',
  ]
}

function formatDatabase({ path, bytes, schema, knownSchema, counts, faults }: DatabaseCheck): string[] {
  const lines = [`database    ${shortPath(path)}${bytes === undefined ? '' : `, ${formatBytes(bytes)}`}`]
  if (schema !== undefined) lines.push(`schema      version ${schema}, this version knows ${knownSchema}`)
  if (counts) {
    const byLanguage = Object.entries(counts.summaries).map(([lang, count]) => `${lang} ${count}`)
    const { digests, sections, sources, appearances, newestDay } = counts
    lines.push(
      `content     ${countOf(digests, 'digest')}, ${countOf(sections, 'section')}, ${countOf(sources, 'source')} listed ${countOf(appearances, 'time')}`,
      `summaries   ${byLanguage.join(', ') || 'none'}`,
      `newest day  ${newestDay ?? 'none'}`,
    )
  }
  return [...lines, `integrity   ${faults.length === 0 ? 'ok' : countOf(faults.length, 'fault')}`]
}

function formatBytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
