import { fold } from './fold'
import { isParticle } from './particles'
import { isBookish, isLatinName, nounOf } from './suggestion-words'

/** Words as they are written: Hangul, or letters and digits with the hyphens and dots inside them. */
const words = /[가-힣]+|(?![가-힣])[\p{L}\p{N}](?:(?![가-힣])[\p{L}\p{N}+#]|[-.‑](?=(?![가-힣])[\p{L}\p{N}]))*/gu

/** A word that names something; `isOpen`: nothing hangs on it, so that a phrase may go on. */
type Link = { name: string; isOpen: boolean }

export type TextCounts = {
  /** Phrases of two to four words, in how many of the texts each stands. */
  phrases: Map<string, number>
  /** Words in letters as they are written, in how many texts each way. */
  names: Map<string, number>
}

const longestPhrase = 4

/** The phrases and names in texts; a text counts once for each. */
export function countPhrases(texts: Iterable<string>): TextCounts {
  const counts: TextCounts = { phrases: new Map(), names: new Map() }
  for (const text of texts) {
    const phrases = new Set<string>()
    const names = new Set<string>()
    for (const chain of chainsOf(text)) {
      chain.forEach(({ name }, at) => {
        if (!/[가-힣]/.test(name)) names.add(name)
        for (let length = 2; length <= longestPhrase; length++) {
          const phrase = phraseAt(chain, at, length)
          if (phrase === undefined) break
          phrases.add(phrase)
        }
      })
    }
    for (const phrase of phrases) counts.phrases.set(phrase, (counts.phrases.get(phrase) ?? 0) + 1)
    for (const name of names) counts.names.set(name, (counts.names.get(name) ?? 0) + 1)
  }
  return counts
}

function phraseAt(chain: Link[], at: number, length: number): string | undefined {
  const links = chain.slice(at, at + length)
  if (links.length < length || links.slice(0, -1).some(({ isOpen }) => !isOpen)) return undefined
  return links.some(({ name }) => isBookish(name)) ? undefined : links.map(({ name }) => name).join(' ')
}

/** Runs of names with one blank between two. */
function chainsOf(text: string): Link[][] {
  const chains: Link[][] = []
  let chain: Link[] = []
  let end = -1
  for (const match of text.matchAll(words)) {
    const [word] = match
    const isGlued = match.index === end
    const isNext = isGlued || (match.index === end + 1 && text[end] === ' ')
    end = match.index + word.length
    const last = chain.at(-1)
    if (isGlued && last && isParticle(word)) {
      last.isOpen = false
      continue
    }
    const link = isGlued ? undefined : linkOf(word)
    if (!isNext || !link) {
      if (chain.length > 0) chains.push(chain)
      chain = []
    }
    if (link) chain.push(link)
  }
  if (chain.length > 0) chains.push(chain)
  return chains
}

function linkOf(word: string): Link | undefined {
  if (word >= '가' && word <= '힣') {
    const noun = nounOf(word)
    return noun === undefined ? undefined : { name: noun, isOpen: noun === word }
  }
  return isLatinName(fold(word)) ? { name: word, isOpen: true } : undefined
}

const longestKept = 3

/**
 * The phrases of two and three words without the parts of longer ones that hardly ever stand without these: `언어 모델`
 * stays beside `대형 언어 모델`, `대형 언어` does not, and nothing is left of a title that is told again each day.
 */
export function withoutParts(phrases: ReadonlyMap<string, number>): Map<string, number> {
  const kept = new Map(phrases)
  for (const [phrase, count] of phrases) {
    const words = phrase.split(' ')
    if (words.length > longestKept) kept.delete(phrase)
    if (words.length === 2) continue
    for (const part of [words.slice(1).join(' '), words.slice(0, -1).join(' ')]) {
      const times = phrases.get(part)
      if (times !== undefined && times <= count * 1.25) kept.delete(part)
    }
  }
  return kept
}
