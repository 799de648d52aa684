import { existsSync, renameSync } from 'node:fs'
import { resolve } from 'node:path'
import { swapDatabase } from '@/db/backup'
import { describeDatabaseError } from '@/db/errors'
import { copyChecked } from './backup'
import { type DatabaseOptions, databasePath, shortPath } from './database'
import { CliError, countOf, type Io, printJson, printLine } from './io'

export type RestoreCommandOptions = DatabaseOptions & { json?: boolean }

/** Puts a checked copy of the file in the place of the database, which is kept beside it under the time of the restore. */
export async function runRestore(file: string, options: RestoreCommandOptions, io: Io): Promise<number> {
  const source = resolve(file)
  const target = databasePath(options)
  if (source === target) throw new CliError(`${shortPath(source)}: this is the database itself`)
  const kept = existsSync(target) ? keptPath(target, io.now()) : undefined
  const check = await copyChecked(source, target, (copy) => {
    if (kept) swap(copy, target, kept)
    else placeAnew(copy, target, io.now())
  })
  const digests = check.counts?.digests ?? 0
  const where = kept ? `; the one before is ${shortPath(kept)}` : ''
  if (options.json) printJson(io.stdout, { file: target, digests, kept })
  else printLine(io.stdout, `${shortPath(target)}: ${countOf(digests, 'digest')} restored${where}`)
  return 0
}

function swap(copy: string, target: string, kept: string): void {
  try {
    swapDatabase(copy, target, kept)
  } catch (error) {
    const reason = describeDatabaseError(error)
    throw reason ? new CliError(`${shortPath(target)}: ${reason}; move it away to restore without it`) : error
  }
}

function keptPath(target: string, now: Date): string {
  return `${target}.${now.toISOString().replace(/[:.]/g, '-')}`
}

/** SQLite would apply the log that a lost database left behind to the one that takes its place; it is kept aside. */
function placeAnew(copy: string, target: string, now: Date): void {
  for (const end of ['-wal', '-shm'])
    if (existsSync(target + end)) renameSync(target + end, keptPath(target, now) + end)
  renameSync(copy, target)
}
