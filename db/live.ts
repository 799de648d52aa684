import { statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import type { Database } from './connect'

export type LiveDatabase = {
  /** The handle on the file as it is now; throws what opening throws, again at each call until the file is well. */
  get(): Database
  /** A text that differs after any change of the content by any process, or of the file itself; throws when it cannot be read. */
  readVersion(): string
  close(): void
}

/** Renders that began on a handle may still read from it after the file was replaced. */
const closeDelayMs = 30_000

/** A handle that follows its file: opened anew when the file was replaced, restored or written over, never creating one. */
export function followDatabase(path: string, open: (path: string) => Database): LiveDatabase {
  let current: { db: Database; file: string; readDataVersion: () => unknown } | undefined
  let generation = 0

  function follow() {
    const file = identifyFile(path)
    if (current?.file === file) return current
    release()
    const db = open(path)
    generation += 1
    const statement = db.$client.prepare('PRAGMA data_version').pluck()
    current = { db, file, readDataVersion: () => statement.get() }
    return current
  }

  function release() {
    const old = current?.db.$client
    current = undefined
    if (old) setTimeout(() => old.close(), closeDelayMs).unref()
  }

  return {
    get: () => follow().db,
    readVersion() {
      try {
        return `${follow().readDataVersion()} ${generation}`
      } catch (error) {
        release()
        throw error
      }
    },
    close() {
      current?.db.$client.close()
      current = undefined
    },
  }
}

/** Device, inode, size and time of writing: the first two tell another file, the others one written over in place. */
function identifyFile(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) throw new BetterSqlite3.SqliteError('no file', 'SQLITE_CANTOPEN')
  return `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeMs}`
}
