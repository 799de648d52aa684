import { linkSync, renameSync, rmSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import type { Database } from './connect'
import { openDatabase } from './open'

/** More pages than any database has: one step copies all, in one read transaction, so that no writer comes in between. */
const allPages = 0x7fffffff

/** Copies the database as it is at one moment into a new file of this version's schema that stands alone, without a log beside it. */
export async function copyDatabase(db: Database, file: string): Promise<void> {
  await db.$client.backup(file, { progress: () => allPages })
  const copy = openDatabase(file, { fileMustExist: true })
  try {
    copy.$client.pragma('journal_mode = DELETE')
  } finally {
    copy.$client.close()
  }
}

/**
 * Puts the file in the place of the database at `path`, which stays under the name `kept`; there is no moment without
 * one. Writers are held off meanwhile; throws `SQLITE_BUSY` when one does not end. The log of the old database is
 * emptied and removed first: SQLite would apply it to the new one.
 */
export function swapDatabase(file: string, path: string, kept: string): void {
  const old = openDatabase(path, { fileMustExist: true })
  try {
    old.$client.pragma('wal_checkpoint(TRUNCATE)')
    old.$client.exec('BEGIN IMMEDIATE')
    const written = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size
    if (written) throw new BetterSqlite3.SqliteError('written to meanwhile', 'SQLITE_BUSY')
    linkSync(path, kept)
    for (const log of [`${path}-wal`, `${path}-shm`]) rmSync(log, { force: true })
    renameSync(file, path)
  } finally {
    old.$client.close()
  }
}
