import type { Database } from '@/db/connect'
import { countMatches } from '@/db/queries/search'
import { type Concept, concepts } from './glossary'
import { either, matchExpressions } from './match-expression'
import { planSearch } from './plan'

/** In how many sections each concept of the glossary is found, by any of its names; as many as its search lists. */
export function countConcepts(db: Database): Map<Concept, number> {
  return new Map(concepts.map((concept) => [concept, countConcept(db, concept)]))
}

function countConcept(db: Database, { ko }: Concept): number {
  const { typed, translated } = matchExpressions(planSearch(ko), undefined)
  const expression = either(typed, translated)
  return expression === undefined ? 0 : countMatches(db, expression)
}
