import { join } from 'node:path'
import { countTotals } from '@/db/queries/inventory'
import { projectRoot } from '@/env'
import { loadSamples } from '@/lib/ingest/samples'
import { type DatabaseOptions, databasePath, openForWriting, shortPath, withDatabase } from './database'
import { countOf, type Io, printLine } from './io'

/** Brings the database to this version's schema and, when it holds no digest, loads the samples. */
export async function runSetup(options: DatabaseOptions, io: Io): Promise<number> {
  const path = databasePath(options)
  const content = await withDatabase(path, openForWriting, (db) => {
    const loaded = loadSamples(db, join(projectRoot, 'db', 'samples'), io.now())
    return loaded > 0 ? `${countOf(loaded, 'sample digest')} loaded` : countOf(countTotals(db).digests, 'digest')
  })
  printLine(io.stdout, `${shortPath(path)} is ready: ${content}`)
  return 0
}
