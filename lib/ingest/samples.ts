import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '@/db/open'
import { hasDigests } from '@/db/queries/inventory'
import { writeTransaction } from '@/db/save'
import { parseDigestFile } from '@/lib/parse/digest'
import { readDigestFile } from './files'
import { ingestDigestFile } from './ingest'
import { renewSearch } from './renew-search'

const sampleName = /^\d{4}-\d{2}-\d{2}-(papers|news)\.(ko|en)\.md$/

/**
 * Loads the sample digests of a folder into a database without any digest, all or none; how many digests there are now
 * from them, 0 when the database has its own or the folder has none. Throws what reading and parsing a file throws.
 */
export function loadSamples(db: Database, folder: string, now: Date): number {
  const loaded = writeTransaction(db, () => {
    if (hasDigests(db)) return 0
    const digests = new Set<string>()
    for (const name of listSampleNames(folder)) {
      const file = parseDigestFile(name, readDigestFile(join(folder, name)))
      const { editions } = ingestDigestFile(db, file, 'sample', now)
      for (const { day, kind } of editions) digests.add(`${day} ${kind}`)
    }
    return digests.size
  })
  if (loaded > 0) renewSearch(db)
  return loaded
}

function listSampleNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => sampleName.test(name))
    .sort()
}
