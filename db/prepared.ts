import type { Database } from './connect'

/** Statements made once for each handle: building their SQL text costs more than running them, and an import runs them by the thousand. */
export function preparedOnce<T>(prepare: (db: Database) => T): (db: Database) => T {
  const prepared = new WeakMap<Database, { statements: T }>()
  return (db) => {
    const known = prepared.get(db) ?? { statements: prepare(db) }
    prepared.set(db, known)
    return known.statements
  }
}
