import { splitSentences } from './sentences'

const contribution =
  /\b(?:we|this (?:paper|work|study|article))\b.{0,40}\b(?:propos|introduc|present|develop|show|study|investigat|find|releas|describ|build|design)|(?:제안|소개|개발|공개|발표|출시|도입)(?:하|했|한|합|되|됐|된)/i
const result =
  /\b(?:outperform|achiev|improv|surpass|reduc|state-of-the-art|results? (?:show|demonstrate)|experiments?)\w*|(?:향상|개선|달성|감소|증가|능가|기록)/i
const release =
  /\b(?:code|project page|data|models?)\b.{0,40}\b(?:available|released at|found at)\b|github|https?:|www\./i

const wordsOf = (sentence: string) =>
  new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{Script=Hangul}{2,}/gu) ?? [])

/** How much a sentence shares with the others: the core of TextRank in one step. */
function centrality(words: readonly Set<string>[], index: number): number {
  const own = words[index] ?? new Set()
  if (own.size === 0 || words.length < 2) return 0
  const shares = words.map((other, at) =>
    at === index ? 0 : [...own].filter((word) => other.has(word)).length / own.size,
  )
  return shares.reduce((sum, share) => sum + share, 0) / (words.length - 1)
}

/**
 * The sentences that say most of a text, as they stand, in their order: those that name a contribution, a result or a number,
 * and share words with the rest; none with an address. `[]` for a text without a sentence.
 */
export function extractSentences(text: string, most: number): string[] {
  const sentences = splitSentences(text).filter((sentence) => !release.test(sentence))
  const words = sentences.map(wordsOf)
  const scored = sentences.map((sentence, index) => ({
    sentence,
    index,
    score:
      (contribution.test(sentence) ? 1 : 0) +
      (result.test(sentence) ? 0.7 : 0) +
      (/\d/.test(sentence) ? 0.3 : 0) +
      0.5 * centrality(words, index) -
      (sentence.length > 400 || sentence.length < 20 ? 0.5 : 0),
  }))
  const best = scored.toSorted((a, b) => b.score - a.score || a.index - b.index).slice(0, most)
  return best.toSorted((a, b) => a.index - b.index).map(({ sentence }) => sentence)
}
