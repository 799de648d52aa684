import { createHash } from 'node:crypto'
import { findNote, saveNote } from '@/db/meta'
import type { Database } from '@/db/open'
import { listContentHashes } from '@/db/queries/editions'
import { listWordCounts } from '@/db/queries/section-words'
import { searchVersion } from '@/lib/search/section-text'
import { rebuildSuggestions } from './rebuild-suggestions'
import { relateSections } from './relate'

/**
 * Brings up to date what search makes of all digests together: suggestions and related sections. Does nothing where they
 * are made of these very digests by these very rules; what was broken off in between is made by the next call.
 */
export function renewSearch(db: Database): void {
  const state = stateOf(db)
  if (state !== undefined && findNote(db, 'search_digests') !== state) remakeSearch(db)
}

/** Makes it in any case, with sections related to the newest `mostRelated` that have none, as many as usual when it is absent. */
export function remakeSearch(db: Database, mostRelated?: number): void {
  const state = stateOf(db)
  const words = listWordCounts(db)
  rebuildSuggestions(db, words)
  relateSections(db, words, mostRelated)
  if (state !== undefined) saveNote(db, 'search_digests', state)
}

/** What the digests are and by which rules they are searched, as one hash; `undefined` without digests. */
function stateOf(db: Database): string | undefined {
  const hashes = listContentHashes(db)
  if (hashes.length === 0) return undefined
  return createHash('sha256')
    .update(`${searchVersion} ${hashes.join(' ')}`)
    .digest('hex')
}
