import { join } from 'node:path'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { projectRoot } from '@/env'
import type { Database } from './connect'
import { SchemaError } from './errors'

const migrationsFolder = join(projectRoot, 'db', 'migrations')

/** Number of migrations this version knows: the schema version it reads and writes. */
export function latestSchemaVersion(): number {
  return readMigrationFiles({ migrationsFolder }).length
}

/** Number of migrations applied to this database, 0 where none has been. */
export function findSchemaVersion(db: Database): number {
  const table = db.$client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  if (!table) return 0
  return Number(db.$client.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get())
}

/** Brings the database to this version's schema; throws `SchemaError` when a newer version has written it. */
export function migrateDatabase(db: Database): void {
  const latest = latestSchemaVersion()
  if (findSchemaVersion(db) === latest) return
  if (findSchemaVersion(db) > latest) throw new SchemaError(findSchemaVersion(db), latest)
  try {
    migrate(db, { migrationsFolder })
  } catch (error) {
    // Two processes may start on a new database at once: the one that comes second finds the tables made.
    if (findSchemaVersion(db) !== latest) throw error
  }
}
