import { remakeSearch } from '@/lib/ingest/renew-search'
import { rebuildSearchIndex } from '@/lib/ingest/search-index'
import { type DatabaseOptions, databasePath, openForUpkeep, shortPath, withDatabase } from './database'
import { countOf, type Io, printLine } from './io'

/** Makes the search index and the suggestions anew and relates all sections that are related to none. */
export async function runReindex(options: DatabaseOptions, io: Io): Promise<number> {
  const path = databasePath(options)
  const count = await withDatabase(path, openForUpkeep, (db) => {
    const indexed = rebuildSearchIndex(db)
    remakeSearch(db, indexed)
    return indexed
  })
  printLine(io.stdout, `${shortPath(path)}: ${countOf(count, 'section')} indexed`)
  return 0
}
