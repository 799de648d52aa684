import { listInventory } from '@/db/queries/inventory'
import { type DatabaseOptions, databasePath, openForReading, withDatabase } from './database'
import { countOf, type Io, printJson, printLine } from './io'

export type ListCommandOptions = DatabaseOptions & { json?: boolean }

/** Lists every digest, the newest day first. */
export async function runList(options: ListCommandOptions, io: Io): Promise<number> {
  const entries = await withDatabase(databasePath(options), openForReading, listInventory)
  if (options.json) printJson(io.stdout, { digests: entries })
  else {
    for (const { day, kind, editions, sections, sources } of entries) {
      const origins = editions.map(({ lang, method }) => `${lang} ${method}`).join(', ')
      const counts = `${countOf(sections, 'section')}, ${countOf(sources, 'source')}`
      printLine(io.stdout, `${day} ${kind.padEnd(6)}  ${counts}  (${origins})`)
    }
    printLine(io.stdout, countOf(entries.length, 'digest'))
  }
  return 0
}
