import { type ChildProcess, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { finish, start } from '../support/processes'

/** Litestream's program: the one LITESTREAM names, else `litestream` of the system; `undefined` where there is none. */
export function findLitestream(): string | undefined {
  const program = process.env.LITESTREAM || 'litestream'
  return spawnSync(program, ['version'], { stdio: 'ignore' }).status === 0 ? program : undefined
}

/** Copies each change of the database into the folder, about once a second, until it is stopped. */
export function replicate(litestream: string, database: string, replica: string): ChildProcess {
  return start(litestream, ['replicate', database, `file://${replica}`], `${database}.replicate.log`)
}

/**
 * Puts what the replica holds in place of the database file, whole and checked; false when nothing has changed, since a
 * replaced file empties the page store of its reader.
 */
export async function restore(litestream: string, replica: string, database: string): Promise<boolean> {
  const fresh = `${database}.new`
  for (const end of ['', '-wal', '-shm', '.tmp']) rmSync(fresh + end, { force: true })
  const log = `${database}.restore.log`
  await finish(start(litestream, ['restore', '-o', fresh, `file://${replica}`], log), 'litestream restore')
  leaveWal(fresh)
  if (existsSync(database) && readFileSync(database).equals(readFileSync(fresh))) return false
  renameSync(fresh, database)
  return true
}

/** A file without a log needs none beside it, so that replacing it is one rename. */
function leaveWal(path: string): void {
  const db = new BetterSqlite3(path)
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the restored database is damaged')
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}
