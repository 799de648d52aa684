import { aloneForms, joinedForms, koreanForms } from './korean-forms'
import { latinForms, type Phrase } from './latin-forms'
import { isParticle } from './particles'
import type { QueryPart } from './query'
import { hasHardSign, spellSigns } from './symbols'
import { pairsOf, type Token, tokenise } from './tokens'

/** One thing asked for, met by any of its phrases; `key` names it in the glossary. */
export type Clause = {
  key: string
  /** In words, one after the other. */
  phrases: Phrase[]
  /** Where these phrases are names of concepts, the words by which the index has those. */
  conceptWords: string[]
  /** Of these phrases, the word by itself and not as the beginning of a longer one: what has it comes first. */
  alone: Phrase[]
  /** In words and signs as they are written, the signs by name (`50 u25`). */
  signs: string[][]
  /** The same as a stretch of folded text. */
  literals: string[]
  /** Inside longer words, as pairs of syllables. */
  inside: Phrase[]
  /** The same as parts of folded words. */
  insideWords: string[]
  /** A Hangul word typed by itself, which may be written together with its neighbours. */
  hangul: string | undefined
}

/** Asks for nothing: what a clause is made from. */
export const noClause: Clause = {
  key: '',
  phrases: [],
  conceptWords: [],
  alone: [],
  signs: [],
  literals: [],
  inside: [],
  insideWords: [],
  hangul: undefined,
}

/** What a part of a query asks for, all of it to be met; nothing for a part without a word or sign. */
export function clausesOf({ text, isQuoted }: QueryPart): Clause[] {
  const tokens = tokenise(text)
  if (tokens.length === 0) return signClauses(text)
  if (hasHardSign(withoutSignedNames(text, tokens))) return [literalClause(text)]
  if (isQuoted) return [phraseClause(text, tokens)]
  return wordClauses(text, tokens)
}

function withoutSignedNames(text: string, tokens: Token[]): string {
  return tokens.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

/** Signs alone: each punctuation mark for itself, for the index knows no order of those. */
function signClauses(text: string): Clause[] {
  const pieces = hasHardSign(text) ? [text] : [...new Set(text)]
  return pieces
    .map((piece) => ({ ...noClause, signs: [spellSigns(piece)], literals: [piece] }))
    .filter(({ signs }) => signs.flat().length > 0)
}

/** Words and signs as they are written, without the punctuation around them and a particle after a sign. */
function literalClause(text: string): Clause {
  const bare = text.replace(/^[("'‘“[]+|[)\]"'’”,.;:!?]+$/gu, '')
  const particle = /(?<=[^\p{L}\p{N}])([가-힣]+)$/u.exec(bare)?.[1]
  const kept = particle && isParticle(particle) ? bare.slice(0, -particle.length) : bare
  return { ...noClause, signs: [spellSigns(kept)], literals: [kept] }
}

function phraseClause(text: string, tokens: Token[]): Clause {
  const words = tokens.map(({ word }) => word)
  const isHangul = tokens.every(({ script }) => script === 'syllables')
  const lastIsHangul = tokens.at(-1)?.script === 'syllables'
  const typed: Phrase = { words, isPrefix: lastIsHangul }
  const phrases = isHangul ? [...(words.length === 1 ? koreanForms(text) : [typed]), ...joinedForms(words)] : [typed]
  return { ...noClause, key: keyOf(text), phrases }
}

/** A piece between blanks: each Hangul word for itself, what is in other letters as one name. */
function wordClauses(text: string, tokens: Token[]): Clause[] {
  if (tokens.length > 1 && tokens.every(({ script }) => script === 'syllables')) return [phraseClause(text, tokens)]
  const clauses: Clause[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (!token) break
    const next = tokens.findIndex(
      ({ script }, at) => at > index && (script !== 'letters' || token.script !== 'letters'),
    )
    const end = next === -1 ? tokens.length : next
    const group = tokens.slice(index, end)
    clauses.push(...groupClauses(text, group, index > 0))
    index = end
  }
  return clauses
}

function groupClauses(text: string, group: Token[], isFollowing: boolean): Clause[] {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last) return []
  if (first.script === 'letters') return [lettersClause(text.slice(first.start, last.end), group)]
  // A half-typed syllable ends in single letters, which say nothing yet.
  if (first.script === 'jamo') return isFollowing ? [] : [{ ...noClause, key: first.word }]
  if (first.script === 'ideographs') {
    const phrases = [{ words: [first.word], isPrefix: true }]
    return [{ ...noClause, key: first.word, phrases, inside: insideOf(first.word), insideWords: [first.word] }]
  }
  if (isFollowing && isParticle(first.word)) return []
  return [hangulClause(first.word)]
}

function hangulClause(word: string): Clause {
  const phrases = koreanForms(word)
  const stem = phrases[1]?.words.length === 1 ? (phrases[1].words[0] ?? word) : word
  return {
    ...noClause,
    key: word,
    phrases,
    alone: aloneForms(stem),
    inside: insideOf(stem),
    insideWords: [stem],
    hangul: word,
  }
}

/** A part of a name such as `DeepMind`; fewer letters are found in any word. */
const shortestPart = 3

function lettersClause(letters: string, tokens: Token[]): Clause {
  const isSigned = tokens.some(({ word, start, end }) => word.length !== end - start)
  const phrases = isSigned ? [{ words: tokens.map(({ word }) => word), isPrefix: false }] : latinForms(letters)
  const parts = tokens.map(({ word }) => word)
  return {
    ...noClause,
    key: keyOf(letters),
    phrases,
    inside: [{ words: parts, isPrefix: false }],
    insideWords: parts.filter((word) => word.length >= shortestPart),
  }
}

function insideOf(word: string): Phrase[] {
  return word.length === 1 ? [{ words: [word], isPrefix: true }] : [{ words: pairsOf(word), isPrefix: false }]
}

/** Letters and digits alone, so that spacing and hyphens make no difference. */
export function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#]+/gu, '')
}

/** The whole query as it was typed, for the order of results alone; `undefined` when it is one word. */
export function wholePhrase(parts: QueryPart[]): Phrase | undefined {
  const tokens = parts.flatMap(({ text }) => tokenise(text))
  const last = tokens.at(-1)
  if (tokens.length < 2 || !last) return undefined
  return { words: tokens.map(({ word }) => word), isPrefix: last.script === 'syllables' || last.word.length > 3 }
}
