import type { Database } from './connect'

/**
 * What `read` makes of the database, held in memory until any process changes it: for what is costly to read and asked
 * for at each request.
 */
export function keptUntilChange<T>(read: (db: Database) => T): (db: Database) => T {
  const kept = new WeakMap<Database, { version: string; value: T }>()
  return (db) => {
    const version = `${db.$client.pragma('data_version', { simple: true })} ${db.$client.prepare('SELECT total_changes()').pluck().get()}`
    const known = kept.get(db)
    if (known?.version === version) return known.value
    const value = read(db)
    kept.set(db, { version, value })
    return value
  }
}
