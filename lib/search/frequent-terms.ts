import type { Language } from '@/db/vocabulary'
import type { Concept } from './glossary'
import { findTerms } from './term-finder'

export type TermCount = { concept: Concept; texts: number }

/** The concepts of the glossary that more than one of these texts names, with in how many, the most frequent first, at most `limit`. */
export function countTerms(texts: readonly { lang: Language; body: string }[], limit: number): TermCount[] {
  const counts = new Map<Concept, number>()
  for (const { lang, body } of texts)
    for (const { concept } of findTerms(body, lang)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return [...counts]
    .map(([concept, count]) => ({ concept, texts: count }))
    .filter(({ texts: count }) => count > 1)
    .sort((a, b) => b.texts - a.texts)
    .slice(0, limit)
}
