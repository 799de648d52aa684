import { fold } from './fold'
import { type Concept, concepts, namesOf } from './glossary'
import type { Phrase } from './latin-forms'
import { namePhrases } from './name-phrases'
import { phraseEnd } from './phrase-places'
import type { Token } from './tokens'

/**
 * The word by which the index knows a concept, whatever name it goes by in a text: to look for each of twenty names in
 * each spelling takes SQLite fifty times as long. Private characters are words to its tokenizer (sqlite.org/fts5.html
 * 4.3.1) and nothing to ours, so that no text can hold one.
 */
export function conceptWord(concept: Concept): string {
  return wordOf.get(concept) ?? ''
}

const firstPrivate = 0xe000
const wordOf = new Map(concepts.map((concept, index) => [concept, String.fromCharCode(firstPrivate + index)]))

/** A concept's word for each place where one of its names stands, in the order of the text. */
export function conceptWordsIn(tokens: readonly Token[]): string[] {
  const found: string[] = []
  tokens.forEach(({ word }, at) => {
    const here = new Set<string>()
    for (const { phrase, concept } of namesBeginningWith(word))
      if (phraseEnd(tokens, at, phrase) !== undefined) here.add(concept)
    found.push(...here)
  })
  return found
}

type Name = { phrase: Phrase; concept: string }

/** By their first word: names of which it is whole, and names of one word that may go on. */
const wholeFirst = new Map<string, Name[]>()
const openFirst = new Map<string, Name[]>()
for (const concept of concepts)
  for (const phrase of namesOf(concept).flatMap((name) => namePhrases(fold(name)))) {
    const [first = ''] = phrase.words
    const names = phrase.words.length === 1 && phrase.isPrefix ? openFirst : wholeFirst
    names.set(first, [...(names.get(first) ?? []), { phrase, concept: conceptWord(concept) }])
  }
const openLengths = [...new Set(Array.from(openFirst.keys(), (word) => word.length))]

/** Nearly every word begins none. */
const noNames: Name[] = []
const known = new Map<string, Name[]>()
const mostKnown = 100_000

/** The names that may begin with that word of a text; remembered, for texts say the same words again and again. */
function namesBeginningWith(word: string): Name[] {
  const remembered = known.get(word)
  if (remembered) return remembered
  const open = openLengths.flatMap((length) =>
    length <= word.length ? (openFirst.get(word.slice(0, length)) ?? []) : [],
  )
  const found = [...(wholeFirst.get(word) ?? []), ...open]
  const names = found.length > 0 ? found : noNames
  if (known.size < mostKnown && word.length <= 20) known.set(word, names)
  return names
}
