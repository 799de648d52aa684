import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { LostDatabaseError } from './errors'
import { isLostDatabase } from './mark'
import * as schema from './schema'

export type Database = BetterSQLite3Database<typeof schema> & { $client: BetterSqlite3.Database }

export type ConnectOptions = {
  /** Opens without writing a byte; the schema is taken as it is. */
  readonly?: boolean
  /** Refuses to create a database where there is none. */
  fileMustExist?: boolean
  /** How long a statement waits for a lock of another process; 5000 when absent. */
  timeoutMs?: number
}

/** An open handle on the file (`:memory:` in tests) with the pragmas of this product set; throws `LostDatabaseError` where one was lost, better-sqlite3's `SqliteError` when it cannot be opened. */
export function connectDatabase(path: string, options: ConnectOptions = {}): Database {
  const mayCreate = !options.readonly && !options.fileMustExist && path !== ':memory:'
  if (isLostDatabase(path)) throw new LostDatabaseError()
  if (mayCreate) mkdirSync(dirname(path), { recursive: true })
  else if (path !== ':memory:' && !existsSync(path)) throw new BetterSqlite3.SqliteError('no file', 'SQLITE_CANTOPEN')
  const client = openClient(path, options)
  try {
    if (!options.readonly) client.pragma('journal_mode = WAL')
    client.pragma('synchronous = NORMAL')
    client.pragma('foreign_keys = ON')
  } catch (error) {
    client.close()
    throw error
  }
  return drizzle(client, { schema })
}

function openClient(path: string, { readonly = false, fileMustExist = false, timeoutMs = 5000 }: ConnectOptions) {
  const client = new BetterSqlite3(path, { readonly, fileMustExist, timeout: timeoutMs })
  if (!readonly) return client
  try {
    client.pragma('schema_version')
    return client
  } catch (error) {
    client.close()
    if (error instanceof BetterSqlite3.SqliteError && isOnReadOnlyStorage(path, error.code)) return copyToMemory(path)
    throw error
  }
}

/** SQLite reads a WAL database only where it can make the `-shm` file beside it (sqlite.org/wal.html, "Read-Only Databases"). */
function isOnReadOnlyStorage(path: string, code: string): boolean {
  return /^SQLITE_(CANTOPEN|READONLY)/.test(code) && !existsSync(`${path}-wal`) && isWalDatabase(path)
}

/** Bytes 18 and 19 of the header hold 2 in WAL mode, 1 otherwise (sqlite.org/fileformat.html 1.3.3). */
const versionOffset = 18

function isWalDatabase(path: string): boolean {
  return readFileSync(path)[versionOffset] === 2
}

/** The whole file in memory, its header saying that it has no log: SQLite opens no other copy. */
function copyToMemory(path: string): BetterSqlite3.Database {
  const content = readFileSync(path)
  content.fill(1, versionOffset, versionOffset + 2)
  const client = new BetterSqlite3(content)
  client.pragma('query_only = ON')
  return client
}
