import type { Database } from '@/db/connect'
import type { SuggestionRow } from '@/db/queries/suggestions'
import type { Language, SuggestionKind } from '@/db/vocabulary'
import { isEveryday } from './everyday-concepts'
import { type Concept, findConcepts } from './glossary'
import { letterKey, typedInitials } from './hangul'
import { otherKeyboardKey } from './keyboard'
import { findSuggestionIndex, type SuggestionIndex } from './suggestion-index'

/** A term to look for; `other` is what the glossary calls it in the other language. */
export type Suggestion = { term: string; kind: SuggestionKind; other?: string }

const mostTyped = 100
const fewestInitials = 2
const fewestForOtherKeyboard = 3

/**
 * What a reader may mean who has typed this far, best first: terms that begin so, then those of which a further word
 * does; from two first consonants on (`ㄱㅎ`) those that have them. Where nothing fits, the last word alone is completed,
 * or what the same keys type in the other language.
 */
export function listSuggestions(db: Database, typed: string, limit: number): Suggestion[] {
  const text = typed.slice(0, mostTyped).trim()
  const index = findSuggestionIndex(db)
  const initials = typedInitials(text)
  if (initials !== undefined && initials.length < fewestInitials) return []
  if (initials !== undefined) return distinct(index.findByInitials(initials, limit * 2), limit)
  const found = listByKey(index, letterKey(text), limit)
  if (found.length > 0) return found
  return completeLastWord(index, text, limit) ?? listByOtherKeyboard(index, text, limit)
}

function listByKey(index: SuggestionIndex, key: string, limit: number): Suggestion[] {
  if (key === '') return []
  const { starting, further } = index.findByKey(key, limit * 2)
  return distinct([...starting, ...further], limit)
}

function completeLastWord(index: SuggestionIndex, text: string, limit: number): Suggestion[] | undefined {
  const [, before, last] = /^(.*\s)(\S+)$/u.exec(text) ?? []
  if (before === undefined || last === undefined) return undefined
  const { starting } = index.findByKey(letterKey(last), limit * 2)
  const words = starting.filter(({ kind }) => kind !== 'source').slice(0, limit)
  return words.length > 0 ? words.map(({ term }) => ({ term: before + term, kind: 'word' })) : undefined
}

function listByOtherKeyboard(index: SuggestionIndex, text: string, limit: number): Suggestion[] {
  const key = otherKeyboardKey(text)
  return key !== undefined && key.length >= fewestForOtherKeyboard ? listByKey(index, key, limit) : []
}

/** Each term and each concept once: of a concept the name that ranks first. */
function distinct(rows: readonly SuggestionRow[], limit: number): Suggestion[] {
  const seen = new Set<string | Concept>()
  const chosen: Suggestion[] = []
  for (const row of rows) {
    const suggestion = suggest(row)
    const identity = row.kind === 'concept' ? (findConcepts(row.term)[0] ?? row.term) : row.term
    if (seen.has(identity)) continue
    seen.add(identity)
    if (chosen.push(suggestion) === limit) break
  }
  return chosen
}

function suggest({ term, kind }: SuggestionRow): Suggestion {
  return kind === 'concept' ? suggestTerm(term) : { term, kind }
}

/** A term with its name in the other language where the glossary has it. */
export function suggestTerm(term: string): Suggestion {
  const [concept] = findConcepts(term)
  if (!concept) return { term, kind: 'word' }
  return { term, kind: 'concept', other: /[가-힣]/.test(term) ? concept.en : concept.ko }
}

/** Concepts of the glossary by their name in that language, those found most often first, without everyday words and companies. */
export function listFrequentTerms(db: Database, locale: Language, limit: number): Suggestion[] {
  const isMeant = (concept: Concept, term: string) => concept[locale] === term && !isEveryday(concept)
  return findSuggestionIndex(db)
    .rows.filter(({ kind, term }) => kind === 'concept' && findConcepts(term).some((concept) => isMeant(concept, term)))
    .slice(0, limit)
    .map(suggest)
}
