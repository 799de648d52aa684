import type { Database } from '../connect'
import type { SuggestionKind } from '../vocabulary'

export type SuggestionRow = {
  term: string
  kind: SuggestionKind
  /** The term in single letters, nothing between its words. */
  key: string
  initials: string
  /** In about how many sections it stands; for a concept, by any of its names. */
  frequency: number
}

/** All suggestions, the most frequent first. */
export function listSuggestionRows(db: Database): SuggestionRow[] {
  return db.$client
    .prepare('SELECT term, kind, key, initials, frequency FROM suggestions ORDER BY frequency DESC, term')
    .all() as SuggestionRow[]
}
