import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { unmarkDatabase } from '@/db/mark'
import { countTotals } from '@/db/queries/inventory'
import { projectRoot } from '@/env'
import { loadSamples } from '@/lib/ingest/samples'
import { type DatabaseOptions, databasePath, openForWriting, shortPath, withDatabase } from './database'
import { CliError, countOf, type Io, printLine } from './io'

export type SetupCommandOptions = DatabaseOptions & { new?: boolean }

/** Brings the database to this version's schema and, when it holds no digest, loads the samples. */
export async function runSetup(options: SetupCommandOptions, io: Io): Promise<number> {
  const path = databasePath(options)
  if (options.new) forgetLost(path)
  const content = await withDatabase(path, openForWriting, (db) => {
    const loaded = loadSamples(db, join(projectRoot, 'db', 'samples'), io.now())
    return loaded > 0 ? `${countOf(loaded, 'sample digest')} loaded` : countOf(countTotals(db).digests, 'digest')
  })
  printLine(io.stdout, `${shortPath(path)} is ready: ${content}`)
  return 0
}

function forgetLost(path: string): void {
  if (existsSync(path))
    throw new CliError(`${shortPath(path)}: there already; --new makes one only where it is missing`)
  unmarkDatabase(path)
}
