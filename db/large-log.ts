import type { Database } from './connect'
import { describeDatabaseError } from './errors'

const usualPages = 1000
const largePages = 16_000

/**
 * Runs many writes with a write-ahead log that may reach 64 MB before it is copied into the database: pages that one
 * digest after another changes are then copied once. Copies what is left at the end, as far as readers let it.
 */
export function withLargeLog<T>(db: Database, run: () => T): T {
  db.$client.pragma(`wal_autocheckpoint = ${largePages}`)
  try {
    return run()
  } finally {
    db.$client.pragma(`wal_autocheckpoint = ${usualPages}`)
    copyLog(db)
  }
}

/** A full disk must not hide what `run` has to tell: what it committed is safe in the log until there is room. */
function copyLog(db: Database): void {
  try {
    db.$client.pragma('wal_checkpoint(PASSIVE)')
  } catch (error) {
    if (describeDatabaseError(error) === undefined) throw error
  }
}
