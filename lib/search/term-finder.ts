import type { Language } from '@/db/vocabulary'
import { languageOf } from '@/lib/i18n/text-language'
import { isEveryday } from './everyday-concepts'
import { foldWithMap } from './fold'
import { type Concept, concepts, namesOf } from './glossary'
import { groupings } from './korean-forms'
import { isParticle } from './particles'
import { type Token, tokenise } from './tokens'

/** A name of a concept in a text, from `start` up to `end` in UTF-16 units, its particle left out. */
export type TermPlace = { start: number; end: number; concept: Concept }
type Name = { words: string[]; concept: Concept; text: string }

const shortestName = 2

const names: Readonly<Record<Language, ReadonlyMap<string, Name[]>>> = { ko: namesIn('ko'), en: namesIn('en') }

/** Names by their first word, longer ones first. In Korean text stand English abbreviations too. */
function namesIn(language: Language): Map<string, Name[]> {
  const found = new Map<string, Name[]>()
  for (const concept of concepts) {
    if (isEveryday(concept)) continue
    for (const text of namesOf(concept)) {
      const isAbbreviation = /^[A-Z][A-Za-z]*[A-Z]s?$/.test(text)
      if (text.length < shortestName) continue
      if (languageOf(text) !== language && !(isAbbreviation && language === 'ko')) continue
      for (const words of spellingsOf(text)) {
        const [first = ''] = words
        const others = found.get(first) ?? []
        found.set(
          first,
          [...others, { words, concept, text }].sort((a, b) => b.words.length - a.words.length),
        )
      }
    }
  }
  return found
}

/** The words of a name, and where they are Hangul all ways to write them together (`강화 학습`, `강화학습`). */
function spellingsOf(name: string): string[][] {
  const tokens = tokenise(name.toLowerCase())
  const words = tokens.map(({ word }) => word)
  const isHangul = tokens.every(({ script }) => script === 'syllables')
  return isHangul ? groupings(words).map((groups) => groups.map((group) => group.join(''))) : [words]
}

/**
 * The first place of each concept in a text of that language, in order. Korean names stand at the start of a word with
 * nothing but a particle behind them; abbreviations are told by their capitals.
 */
export function findTerms(text: string, language: Language): TermPlace[] {
  const { text: folded, starts } = foldWithMap(text)
  const tokens = tokenise(folded)
  const places: TermPlace[] = []
  const seen = new Set<Concept>()
  for (let at = 0; at < tokens.length; at++) {
    const name = candidates(tokens, at, language).find((one) => isThere(tokens, at, one, text, starts))
    if (!name) continue
    if (!seen.has(name.concept)) places.push({ ...placeOf(tokens, at, name, starts), concept: name.concept })
    seen.add(name.concept)
    at += name.words.length - 1
  }
  return places
}

/** A first word may carry a particle or a plural only where it is the last one too. */
function candidates(tokens: Token[], at: number, language: Language): Name[] {
  const { word = '', script } = tokens[at] ?? {}
  const found = [...(names[language].get(word) ?? [])]
  const longest = script === 'syllables' ? 3 : 1
  for (let cut = 1; cut <= longest; cut++)
    for (const name of names[language].get(word.slice(0, -cut)) ?? []) if (name.words.length === 1) found.push(name)
  return found
}

function isThere(tokens: Token[], at: number, { words, text: name }: Name, text: string, starts: Uint32Array): boolean {
  const isSame = words.every((word, index) => {
    const token = tokens[at + index]
    if (!token) return false
    if (token.word === word) return true
    return index === words.length - 1 && token.word.startsWith(word) && isEnding(token, token.word.slice(word.length))
  })
  if (!isSame || !/^[A-Z]{2}/.test(name)) return isSame
  const first = tokens[at]
  const written = first && text.slice(starts[first.start], starts[first.end])
  return written !== undefined && written === written.toUpperCase()
}

function isEnding({ script }: Token, rest: string): boolean {
  return script === 'syllables' ? isParticle(rest) : rest === 's'
}

function placeOf(tokens: Token[], at: number, { words }: Name, starts: Uint32Array): { start: number; end: number } {
  const first = tokens[at]
  const last = tokens[at + words.length - 1]
  const end = last?.script === 'syllables' ? last.start + (words.at(-1)?.length ?? 0) : last?.end
  return { start: starts[first?.start ?? 0] ?? 0, end: starts[end ?? 0] ?? 0 }
}
