import type { Database } from '@/db/open'
import { rebuildSuggestions } from './rebuild-suggestions'
import { relateSections } from './relate'

/** Brings up to date what search makes of all digests together, once after digests have changed: suggestions and related sections. */
export function renewSearch(db: Database): void {
  rebuildSuggestions(db)
  relateSections(db)
}
