import { rebuildSearchIndex } from '@/lib/ingest/search-index'
import { type DatabaseOptions, databasePath, openForUpkeep, shortPath, withDatabase } from './database'
import { countOf, type Io, printLine } from './io'

/** Makes the search index anew. */
export async function runReindex(options: DatabaseOptions, io: Io): Promise<number> {
  const path = databasePath(options)
  const count = await withDatabase(path, openForUpkeep, rebuildSearchIndex)
  printLine(io.stdout, `${shortPath(path)}: ${countOf(count, 'section')} indexed`)
  return 0
}
