import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '@/env'
import { type Check, printChecks } from '../support/checks'
import { stopAll } from '../support/processes'
import { backUpDuringImport } from './backups'
import { importBesideReaders } from './import-beside-readers'
import { killImports } from './kill-import'
import { killMakes } from './kill-make'
import { killMigrations } from './kill-migration'

const defaults = { kills: '200', migrations: '50', makes: '50', seconds: '60', p99: '1000', seed: '1' }
type Settings = Record<keyof typeof defaults, number>

const parts: Record<string, (folder: string, settings: Settings) => Promise<Check[]>> = {
  migration: (folder, { migrations, seed }) => killMigrations(folder, migrations, seed),
  make: (folder, { makes, seed }) => killMakes(folder, makes, seed),
  import: (folder, { kills, seed }) => killImports(folder, kills, seed),
  readers: importBesideReaders,
  backup: (folder) => backUpDuringImport(folder),
}

/** These serve no pages. */
const withoutSite = ['migration', 'make']

const usage = `usage: npm run test:crash -- [${Object.keys(parts).join('|')}] ${Object.entries(defaults)
  .map(([name, value]) => `[--${name} ${value}]`)
  .join(' ')}`

/** Runs all parts, or those named, on databases of their own; the exit code is 1 when anything was found, 2 when nothing could be tried. */
async function main(): Promise<void> {
  const asked = readArguments()
  if (!asked) return refuse(usage)
  const needsSite = asked.names.some((name) => !withoutSite.includes(name))
  if (needsSite && !existsSync(join(projectRoot, '.next', 'BUILD_ID')))
    return refuse('there is no build to serve pages from; "npm start" makes one')
  const folder = mkdtempSync(join(tmpdir(), 'crash-'))
  const end = async (code: number) => {
    await stopAll()
    rmSync(folder, { recursive: true, force: true })
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(1))
  try {
    console.log(`seed ${asked.settings.seed}`)
    await end((await run(folder, asked)) ? 0 : 1)
  } catch (error) {
    console.error(error)
    await end(1)
  }
}

type Asked = { settings: Settings; names: string[] }

async function run(folder: string, { settings, names }: Asked): Promise<boolean> {
  let isRight = true
  for (const [name, check] of Object.entries(parts)) {
    if (!names.includes(name)) continue
    const begin = performance.now()
    mkdirSync(join(folder, name))
    isRight = printChecks(await check(join(folder, name), settings)) && isRight
    rmSync(join(folder, name), { recursive: true, force: true })
    console.log(`      ${name}: ${Math.round((performance.now() - begin) / 1000)} s\n`)
  }
  return isRight
}

/** `undefined` for arguments that are none of ours. */
function readArguments(): Asked | undefined {
  const option = { type: 'string' } as const
  const options = { kills: option, migrations: option, makes: option, seconds: option, p99: option, seed: option }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const { kills, migrations, makes, seconds, p99, seed } = { ...defaults, ...values }
    const settings = {
      kills: +kills,
      migrations: +migrations,
      makes: +makes,
      seconds: +seconds,
      p99: +p99,
      seed: +seed,
    }
    const isWrong = Object.values(settings).some((value) => !Number.isSafeInteger(value) || value < 1)
    if (isWrong || positionals.some((name) => !(name in parts))) return undefined
    return { settings, names: positionals.length > 0 ? positionals : Object.keys(parts) }
  } catch {
    return undefined
  }
}

function refuse(reason: string): void {
  console.error(reason)
  process.exitCode = 2
}

main()
