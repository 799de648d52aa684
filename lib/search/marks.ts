import { foldWithMap } from './fold'
import type { Phrase } from './latin-forms'
import { stripParticle } from './particles'
import { phraseEnd } from './phrase-places'
import { type SearchPlan, waysToMeet } from './plan'
import { asWritten, type Token, tokenise } from './tokens'

/** A stretch of a text, in UTF-16 units of it as it is: from `start` up to, not including, `end`. */
export type Range = { start: number; end: number }
/** Finds in a text what a query asks for: ranges in order that do not touch. */
export type Marker = (text: string) => Range[]

/** Marks what the plan of a query finds, to the syllable: the word without its particle, or the part of it that was asked for. */
export function markerFor(plan: SearchPlan): Marker {
  const clauses = [...waysToMeet(plan.wanted).flat(2), ...(plan.translated ?? [])]
  const phrases = distinct(clauses.flatMap(({ phrases }) => withoutParticles(phrases)))
  const literals = clauses.flatMap((clause) => clause.literals)
  const insides = plan.wanted.flatMap((clause) => clause.insideWords)
  const byFirstWord = groupByFirstWord(phrases)
  const firstWords = [...new Set(phrases.map(({ words: [first = ''] }) => asWritten(first)))]
  return (text) => {
    const { text: folded, starts } = foldWithMap(text)
    // Most titles hold nothing of it, and that is seen sooner than their words.
    const tokens = firstWords.some((word) => folded.includes(word)) ? tokenise(folded) : []
    const typed = [...phraseStretches(tokens, byFirstWord), ...literalStretches(folded, literals)]
    const found = typed.length > 0 ? typed : insideStretches(folded, insides)
    return merge(found).map(({ start, end }) => ({ start: starts[start] ?? 0, end: starts[end] ?? text.length }))
  }
}

/** Where a word is also looked for by its stem, the stem is what gets marked. */
function withoutParticles(phrases: Phrase[]): Phrase[] {
  const single = new Set(phrases.filter(({ words }) => words.length === 1).map(({ words }) => words[0]))
  return phrases.filter(({ words: [word = '', ...others] }) => {
    const stem = stripParticle(word)
    return others.length > 0 || stem === word || !single.has(stem)
  })
}

function distinct(phrases: Phrase[]): Phrase[] {
  return [
    ...new Map(phrases.map((phrase) => [`${phrase.words.join(' ')}${phrase.isPrefix ? '*' : ''}`, phrase])).values(),
  ]
}

/** Phrases by their first word, and words that may go on by their first letter: most words of a text are neither. */
type FirstWords = { exact: Map<string, Phrase[]>; beginning: Map<number, Phrase[]> }

function groupByFirstWord(phrases: Phrase[]): FirstWords {
  const exact = new Map<string, Phrase[]>()
  const beginning = new Map<number, Phrase[]>()
  for (const phrase of phrases) {
    const [first = ''] = phrase.words
    if (phrase.words.length === 1 && phrase.isPrefix) add(beginning, first.charCodeAt(0), phrase)
    else add(exact, first, phrase)
  }
  return { exact, beginning }
}

function add<Key>(groups: Map<Key, Phrase[]>, key: Key, phrase: Phrase): void {
  groups.set(key, [...(groups.get(key) ?? []), phrase])
}

function phraseStretches(tokens: Token[], { exact, beginning }: FirstWords): Range[] {
  const found: Range[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { word = '', start = 0 } = tokens[at] ?? {}
    const end = Math.max(lastEnd(tokens, at, exact.get(word)), lastEnd(tokens, at, beginning.get(word.charCodeAt(0))))
    if (end !== -1) found.push({ start, end })
  }
  return found
}

/** Where the longest of these phrases ends that stands there, -1 when none does. */
function lastEnd(tokens: Token[], at: number, phrases: readonly Phrase[] = []): number {
  let end = -1
  for (const phrase of phrases) end = Math.max(end, phraseEnd(tokens, at, phrase) ?? -1)
  return end
}

function literalStretches(folded: string, literals: string[]): Range[] {
  const found: Range[] = []
  for (const literal of literals) {
    for (let start = folded.indexOf(literal); start !== -1; start = folded.indexOf(literal, start + literal.length)) {
      found.push({ start, end: start + literal.length })
    }
  }
  return found
}

function insideStretches(folded: string, words: string[]): Range[] {
  const held = words.filter((word) => folded.includes(word))
  if (held.length === 0) return []
  return tokenise(folded).flatMap(({ word, start, script }) => {
    if (script === 'jamo') return []
    return held.flatMap((wanted) => {
      const at = word.indexOf(wanted)
      return at === -1 ? [] : [{ start: start + at, end: start + at + wanted.length }]
    })
  })
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}
