import { existsSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { connectDatabase } from '@/db/connect'
import { describeDatabaseError, LostDatabaseError } from '@/db/errors'
import { isLostDatabase } from '@/db/mark'
import { findSchemaVersion, latestSchemaVersion } from '@/db/migrate'
import { type Database, openDatabase } from '@/db/open'
import { env } from '@/env'
import { describeFileError, fileErrorCode } from '@/lib/ingest/files'
import { renewSearch } from '@/lib/ingest/renew-search'
import { ensureSearchIndex } from '@/lib/ingest/search-index'
import { CliError } from './io'

export type DatabaseOptions = { db?: string }
type Open = (path: string) => Database

/** The database a command works on: `--db` counts from the current folder; throws `EnvError` when the setting is wrong. */
export function databasePath({ db }: DatabaseOptions): string {
  return db === undefined ? env.databasePath : resolve(db)
}

/** Opens, uses and closes the database; a failure of the database or its disk becomes a `CliError` that names the file. */
export async function withDatabase<T>(
  path: string,
  open: Open,
  use: (db: Database) => T | Promise<T>,
): Promise<Awaited<T>> {
  let db: Database | undefined
  try {
    db = open(path)
    return await use(db)
  } catch (error) {
    const reason = describeDatabaseError(error)
    throw reason === undefined ? error : new CliError(`${shortPath(path)}: ${reason}`, exitCodeOf(error))
  } finally {
    db?.$client.close()
  }
}

/** Exit code of a lost database is its own, so that what starts the server can tell it from a fault. */
function exitCodeOf(error: unknown): 1 | 3 {
  return error instanceof LostDatabaseError ? 3 : 1
}

/** Opens without writing; throws `CliError` where there is no database or an older version's. */
export function openForReading(path: string): Database {
  if (!existsSync(path) && !isLostDatabase(path))
    throw new CliError(`${shortPath(path)}: no database here; "import" or "setup" makes one`)
  const db = connectDatabase(path, { readonly: true })
  try {
    refuseOlderSchema(db, path)
  } finally {
    db.$client.close()
  }
  return openDatabase(path, { readonly: true })
}

/** Opens the database, making it where there is none, with a search index as this version makes it. */
export function openForWriting(path: string): Database {
  try {
    return withSearchIndex(openDatabase(path))
  } catch (error) {
    if (fileErrorCode(error) === undefined) throw error
    throw new CliError(`${shortPath(path)}: ${describeFileError(error)}`)
  }
}

function withSearchIndex(db: Database): Database {
  try {
    if (ensureSearchIndex(db)) renewSearch(db)
    return db
  } catch (error) {
    db.$client.close()
    throw error
  }
}

/** Opens a database that is there for writing; throws `CliError` where there is none or an older version's. */
export function openForUpkeep(path: string): Database {
  openForReading(path).$client.close()
  return openDatabase(path, { fileMustExist: true })
}

/** Opens for writing that is taken back: a database that does not exist is made in memory alone, an older one is refused. */
export function openForDryRun(path: string): Database {
  if (!existsSync(path) && !isLostDatabase(path)) return openDatabase(':memory:')
  return openForUpkeep(path)
}

function refuseOlderSchema(db: Database, path: string): void {
  const found = findSchemaVersion(db)
  const latest = latestSchemaVersion()
  if (found < latest)
    throw new CliError(`${shortPath(path)}: schema version ${found}, this version needs ${latest}; run "setup" first`)
}

/** The path as someone in the current folder would write it. */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short
}
