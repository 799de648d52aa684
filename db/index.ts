import 'server-only'
import { env } from '@/env'
import { connectDatabase, type Database } from './connect'
import { followDatabase, type LiveDatabase } from './live'

const holder = globalThis as typeof globalThis & { digestDatabase?: LiveDatabase }

/** Readers of a WAL database wait for nobody; where they would, the answer says so soon instead of holding up all others. */
const timeoutMs = 500

/** The handle of the running app, opened anew when the file was replaced; throws `SqliteError` while there is no database to read. */
export function getDatabase(): Database {
  holder.digestDatabase ??= followDatabase(env.databasePath, (path) =>
    connectDatabase(path, { readonly: true, timeoutMs }),
  )
  return holder.digestDatabase.get()
}
