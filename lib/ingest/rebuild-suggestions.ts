import type { Database } from '@/db/open'
import { countSections, listNewestTexts, type WordCount } from '@/db/queries/section-words'
import { writeTransaction } from '@/db/save'
import { saveSuggestions } from '@/db/save-suggestions'
import { visibleText } from '@/lib/markdown/visible-text'
import { countConcepts } from '@/lib/search/concept-counts'
import { planSuggestions } from '@/lib/search/suggestion-terms'

/** Phrases of a language repeat: those of older sections are mostly those of newer ones. */
const newestSections = 1_000

/** Makes all suggestions anew from what the database holds and the words of its index; how many there are. Reads first, so that writers wait for the short writing alone. */
export function rebuildSuggestions(db: Database, words: readonly WordCount[]): number {
  const newest = listNewestTexts(db, newestSections)
  const rows = planSuggestions({
    words,
    texts: newest.map(({ titles, bodies }) => [...titles, ...bodies.map(visibleText)].join('\n')),
    titles: [...new Set(newest.flatMap(({ titles }) => titles))],
    concepts: countConcepts(db),
    sections: countSections(db),
  })
  writeTransaction(db, () => saveSuggestions(db, rows))
  return rows.length
}
