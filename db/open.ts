import { type ConnectOptions, connectDatabase, type Database } from './connect'
import { SchemaError } from './errors'
import { markDatabase } from './mark'
import { findSchemaVersion, latestSchemaVersion, migrateDatabase } from './migrate'

export type { Database } from './connect'

/** A handle on a database of this version's schema, made, marked as made and migrated when need be; a read-only one must already have it (`SchemaError`). */
export function openDatabase(path: string, options: ConnectOptions = {}): Database {
  const db = connectDatabase(path, options)
  try {
    if (options.readonly) checkSchemaVersion(db)
    else {
      migrateDatabase(db)
      if (!options.fileMustExist && path !== ':memory:') markDatabase(path)
    }
  } catch (error) {
    db.$client.close()
    throw error
  }
  return db
}

/** Asked for once: another process may be migrating just now, and the error is to name the version that was refused. */
function checkSchemaVersion(db: Database): void {
  const found = findSchemaVersion(db)
  const latest = latestSchemaVersion()
  if (found !== latest) throw new SchemaError(found, latest)
}
