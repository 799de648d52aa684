import type { Database } from '@/db/connect'
import { type Concept, findConcepts } from './glossary'
import { findSuggestionIndex } from './suggestion-index'

/** In how many sections each concept is found, as counted when the suggestions were made; one that is found nowhere is absent. */
export function findTermCounts(db: Database): Map<Concept, number> {
  const counts = new Map<Concept, number>()
  for (const { term, kind, frequency } of findSuggestionIndex(db).rows) {
    if (kind !== 'concept') continue
    for (const concept of findConcepts(term)) if (concept.ko === term) counts.set(concept, frequency)
  }
  return counts
}
