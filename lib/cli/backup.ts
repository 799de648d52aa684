import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { copyDatabase } from '@/db/backup'
import { describeFileError, fileErrorCode } from '@/lib/ingest/files'
import { type DatabaseOptions, databasePath, openForReading, shortPath, withDatabase } from './database'
import { type DatabaseCheck, examineDatabase } from './doctor-database'
import { CliError, countOf, type Io, printJson, printLine } from './io'

export type BackupCommandOptions = DatabaseOptions & { json?: boolean; force?: boolean }

/** Writes the database into one file that was checked, whole or not at all; an import may go on meanwhile. */
export async function runBackup(file: string, options: BackupCommandOptions, io: Io): Promise<number> {
  const target = resolve(file)
  if (existsSync(target) && !options.force)
    throw new CliError(`${shortPath(target)}: there already; --force replaces it`)
  const check = await copyChecked(databasePath(options), target, (copy) => renameSync(copy, target))
  const digests = check.counts?.digests ?? 0
  if (options.json) printJson(io.stdout, { file: target, digests, bytes: check.bytes })
  else printLine(io.stdout, `${shortPath(target)}: ${countOf(digests, 'digest')}, ${check.bytes} bytes, checked`)
  return 0
}

/** Copies a database beside `target`, checks the copy and hands it on; throws `CliError`, and the copy goes, when anything is wrong. */
export async function copyChecked(from: string, target: string, use: (copy: string) => void): Promise<DatabaseCheck> {
  const copy = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    await withDatabase(from, openForReading, (db) => copyDatabase(db, copy))
    const check = examineDatabase(copy)
    if (check.faults.length > 0) throw new CliError(`${shortPath(from)}: ${check.faults.join('; ')}`)
    use(copy)
    return check
  } catch (error) {
    throw fileErrorCode(error) ? new CliError(`${shortPath(target)}: ${describeFileError(error)}`) : error
  } finally {
    for (const rest of [copy, `${copy}-wal`, `${copy}-shm`, `${copy}-journal`]) rmSync(rest, { force: true })
  }
}
