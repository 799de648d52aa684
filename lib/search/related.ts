import type { Database } from '@/db/connect'
import { listFoundSections, listRankedIds } from '@/db/queries/search'
import { findSectionCatalogue } from '@/db/queries/section-catalogue'
import { visibleText } from '@/lib/markdown/visible-text'
import { indexWords, readText } from './tokens'

/** In how many sections a word is found. */
export type WordFrequencies = ReadonlyMap<string, number>

const words = 12
const candidates = 30
const mostRelated = 3
/** A word that nearly every section has says nothing, one of a single section leads nowhere. */
const mostShare = 0.05

/**
 * The sections most like each of these, best first, at most three: those that share its rarest words, of other digests, and
 * of those that list the same sources as another one only the best. Sections with a source in common belong together
 * anyway and are left out. Sections without words are absent.
 */
export function findRelated(db: Database, ids: readonly number[], frequencies: WordFrequencies): Map<number, number[]> {
  const catalogue = findSectionCatalogue(db)
  const related = new Map<number, number[]>()
  for (const section of listFoundSections(db, ids)) {
    const own = catalogue.get(section.id)
    const text = [
      ...section.appearances.map(({ title }) => title),
      ...section.summaries.map(({ body }) => visibleText(body)),
    ]
    const rare = rarestWords(text.join('\n'), frequencies, catalogue.size)
    if (!own || rare.length === 0) continue
    const sources = new Set(own.sourceIds)
    const seen = new Set<number>()
    const chosen = listRankedIds(db, matchAny(rare), candidates).filter((id) => {
      const entry = catalogue.get(id)
      if (!entry || entry.digestId === own.digestId) return false
      if (entry.sourceIds.some((source) => sources.has(source))) return false
      if (entry.sourceSet === undefined) return true
      if (seen.has(entry.sourceSet)) return false
      seen.add(entry.sourceSet)
      return true
    })
    related.set(section.id, chosen.slice(0, mostRelated))
  }
  return related
}

/** The words that weigh most (tf-idf), heaviest first. */
function rarestWords(text: string, frequencies: WordFrequencies, sections: number): string[] {
  const counts = new Map<string, number>()
  for (const word of indexWords(readText(text)).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(2, sections * mostShare)
  return [...counts]
    .flatMap(([word, count]) => {
      const frequency = frequencies.get(word) ?? 0
      const isTelling = word.length > 1 && frequency >= 2 && frequency <= most && !/^\d+$/.test(word)
      return isTelling ? [{ word, weight: (1 + Math.log(count)) * Math.log(sections / frequency) }] : []
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, words)
    .map(({ word }) => word)
}

function matchAny(rare: string[]): string {
  return `{titles ko en} : (${rare.map((word) => `"${word}"`).join(' OR ')})`
}
