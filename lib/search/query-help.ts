import type { Database } from '@/db/connect'
import { letterKey } from './hangul'
import { findSpelling } from './spelling'
import { listSuggestions, type Suggestion, suggestTerm } from './suggest'

/**
 * What to offer for a query that found nothing, best first: corrected spellings, what begins so or has these first
 * consonants, then concepts that begin with one of its words. Nothing where no term is near.
 */
export function listQueryHelp(db: Database, query: string, limit: number): Suggestion[] {
  const words = query.trim().split(/\s+/u).slice(0, 6)
  const candidates = [
    ...findSpelling(db, query).map(suggestTerm),
    ...listSuggestions(db, query, limit),
    ...words.flatMap((word) => listSuggestions(db, word, limit).filter(({ kind }) => kind === 'concept')),
  ]
  const seen = new Set([letterKey(query)])
  return candidates
    .filter(({ term }) => {
      const key = letterKey(term)
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
    .slice(0, limit)
}
