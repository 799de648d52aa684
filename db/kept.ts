import type { Database } from './connect'

type Kept = { version: string; value: unknown }
const holder = globalThis as typeof globalThis & { keptOfDatabases?: WeakMap<Database, Map<string, Kept>> }

/**
 * What `read` makes of the database, held in memory until any process changes it: for what is costly to read and asked
 * for at each request. Pages and route handlers have a copy of each module, so it is kept for all by `name`.
 */
export function keptUntilChange<T>(name: string, read: (db: Database) => T): (db: Database) => T {
  return (db) => {
    const version = `${db.$client.pragma('data_version', { simple: true })} ${db.$client.prepare('SELECT total_changes()').pluck().get()}`
    const kept = keptOf(db)
    const known = kept.get(name)
    // Whatever stands under a name was made by the one function that has it.
    if (known?.version === version) return known.value as T
    const value = read(db)
    kept.set(name, { version, value })
    return value
  }
}

function keptOf(db: Database): Map<string, Kept> {
  holder.keptOfDatabases ??= new WeakMap()
  const kept = holder.keptOfDatabases.get(db) ?? new Map<string, Kept>()
  holder.keptOfDatabases.set(db, kept)
  return kept
}
