import type { SuggestionRow } from '@/db/queries/suggestions'
import { editDistance } from './edit-distance'
import { fold } from './fold'
import { type Concept, namesOf } from './glossary'
import { initialsOf, letterKey } from './hangul'
import { countPhrases, withoutParts } from './suggestion-phrases'
import { isLatinName, nounOf } from './suggestion-words'

export type SuggestionInput = {
  /** Words of the index, each with the number of sections. */
  words: Iterable<readonly [word: string, sections: number]>
  /** The newest sections, their text as it is read. */
  texts: readonly string[]
  /** Titles of the newest sources, newest first. */
  titles: readonly string[]
  /** Concepts with the number of sections that each is found in. */
  concepts: ReadonlyMap<Concept, number>
  /** How many sections there are in all. */
  sections: number
}

const most = { word: 11_000, phrase: 5_000, source: 3_000 }
const fewestForWord = 2
const fewestForPhrase = 4
const longestTitle = 200

/** What may be suggested, each term once: the glossary's names before phrases, words and titles. At most about 20,000 rows. */
export function planSuggestions(input: SuggestionInput): SuggestionRow[] {
  const rows = new Map<string, SuggestionRow>()
  const add = (term: string, kind: SuggestionRow['kind'], frequency: number) => {
    const key = letterKey(term)
    if (key !== '' && !rows.has(key)) rows.set(key, { term, kind, key, initials: initialsOf(term), frequency })
  }
  const { phrases, names } = countPhrases(input.texts)
  for (const [concept, sections] of input.concepts)
    if (sections > 0) for (const name of suggestedNames(concept)) add(name, 'concept', sections)
  // The phrases are counted in the newest sections alone, the words in all of them.
  const scale = input.sections / Math.max(1, input.texts.length)
  for (const [phrase, count] of mostFrequent(withoutParts(phrases), fewestForPhrase, most.phrase))
    add(phrase, 'word', Math.round(count * Math.max(1, scale)))
  const spellings = commonSpellings(names)
  const words = countNames(input.words, names)
  for (const [word, count] of mostFrequent(words, fewestForWord, most.word)) {
    const isPlural = word.endsWith('s') && (words.has(word.slice(0, -1)) || rows.has(word.slice(0, -1)))
    if (!isPlural) add(spellings.get(word) ?? word, 'word', count)
  }
  for (const title of input.titles.slice(0, most.source))
    if (title.length <= longestTitle) add(title.trim(), 'source', 1)
  return [...rows.values()]
}

/** The names of a concept without those that differ from one before in a letter, as plurals and misspellings do. */
function suggestedNames(concept: Concept): string[] {
  const chosen: string[] = []
  for (const name of namesOf(concept)) {
    const key = letterKey(name)
    const isKnown = chosen.some((other) => editDistance(letterKey(other), key, 1) <= (key.length > 5 ? 1 : 0))
    const isPlural = chosen.some((other) => key === `${letterKey(other)}s`)
    if (!isKnown && !isPlural) chosen.push(name)
  }
  return chosen
}

/** Korean words by their noun, the counts of all their forms together; words in letters, and names with hyphens, as they are. */
function countNames(words: SuggestionInput['words'], names: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word, sections] of words) {
    const isHangul = word >= '가' && word <= '힣'
    const name = isHangul ? nounOf(word) : isLatinName(word) ? word : undefined
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + sections)
  }
  for (const [name, sections] of names) {
    const folded = fold(name)
    if (/[^\p{L}\p{N}]/u.test(folded)) counts.set(folded, (counts.get(folded) ?? 0) + sections)
  }
  return counts
}

/** For each name in letters, folded, the way in which it is written most often (`llm`: `LLM`). */
function commonSpellings(names: ReadonlyMap<string, number>): Map<string, string> {
  const spellings = new Map<string, string>()
  for (const [name] of mostFrequent(names, 1, names.size)) {
    const folded = fold(name)
    if (!spellings.has(folded)) spellings.set(folded, name)
  }
  return spellings
}

function mostFrequent(counts: ReadonlyMap<string, number>, fewest: number, atMost: number): [string, number][] {
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, atMost)
}
