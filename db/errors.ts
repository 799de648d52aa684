import BetterSqlite3 from 'better-sqlite3'

/** The database was written by another version of this product: a newer one, or an older one when it may only be read. */
export class SchemaError extends Error {
  constructor(found: number, known: number) {
    const remedy = found > known ? 'update the product' : 'stop the server and run "npm run digest -- setup"'
    super(`the database has schema version ${found}, this version knows ${known}: ${remedy}`)
    this.name = 'SchemaError'
  }
}

/** A database was made at this path once and its file is gone; making a new one in silence would hide that. */
export class LostDatabaseError extends Error {
  constructor() {
    super(
      'the database was made here and is gone: "npm run digest -- restore FILE" brings a backup back, "npm run digest -- setup --new" starts anew',
    )
    this.name = 'LostDatabaseError'
  }
}

const reasons: [code: string, reason: string][] = [
  ['SQLITE_BUSY', 'the database is locked by another process'],
  ['SQLITE_READONLY', 'the database is read-only'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_NOTADB', 'the file is not a database'],
  ['SQLITE_CANTOPEN', 'the database cannot be opened'],
  ['SQLITE_CORRUPT', 'the database is damaged'],
  ['SQLITE_IOERR', 'the disk cannot be read or written'],
]

/** One English line for an error that comes from the state of the database or its disk; `undefined` for any other error, which is a bug. */
export function describeDatabaseError(error: unknown): string | undefined {
  if (error instanceof SchemaError || error instanceof LostDatabaseError) return error.message
  if (!(error instanceof BetterSqlite3.SqliteError)) return undefined
  return reasons.find(([code]) => error.code.startsWith(code))?.[1]
}
