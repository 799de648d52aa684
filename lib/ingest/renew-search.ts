import { createHash } from 'node:crypto'
import { findNote, saveNote } from '@/db/meta'
import type { Database } from '@/db/open'
import { listContentHashes } from '@/db/queries/editions'
import { rebuildSuggestions } from './rebuild-suggestions'
import { relateSections } from './relate'

/**
 * Brings up to date what search makes of all digests together: suggestions and related sections. Does nothing where they
 * are made of these very digests; what was broken off in between is made by the next call.
 */
export function renewSearch(db: Database): void {
  const hashes = listContentHashes(db)
  const digests = createHash('sha256').update(hashes.join(' ')).digest('hex')
  if (hashes.length === 0 || findNote(db, 'search_digests') === digests) return
  rebuildSuggestions(db)
  relateSections(db)
  saveNote(db, 'search_digests', digests)
}
