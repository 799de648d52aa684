import type { CategorySlug } from '@/db/vocabulary'
import { type CategoryRule, concernRules, fieldRules, phraseRules, vagueRules } from './category-rules'

/** The canonical category of a label as written, `other` where its words place it nowhere. Case, white space, width, invisible
 * characters and emoji do not matter. Takes any text and never throws. */
export function categorise(label: string): CategorySlug {
  const text = plainText(label)
  const whole = prepare(text)
  return (
    findSlug(phrases, whole) ?? findSlug(concerns, whole) ?? findFirstField(text) ?? findSlug(vague, whole) ?? 'other'
  )
}

type Prepared = { words: string; joined: string }
type Compiled = { slug: CategorySlug; latin: RegExp | undefined; hangul: readonly string[] }

const phrases = phraseRules.map(compile)
const concerns = concernRules.map(compile)
const fields = fieldRules.map(compile)
const vague = vagueRules.map(compile)

function plainText(label: string): string {
  return (
    label
      // The old vowel ㆍ serves as a middle dot on Korean keyboards, and NFKC would join it to its neighbours.
      .replaceAll('\u318D', '·')
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .replaceAll('c++', 'cpp')
      .replaceAll('c#', 'csharp')
  )
}

function findFirstField(text: string): CategorySlug | undefined {
  for (const part of text.split(/[,;:&+/|·•()[\]]| and | or | vs |\s및\s/u)) {
    const slug = findSlug(fields, prepare(part))
    if (slug !== undefined) return slug
  }
  return undefined
}

function findSlug(rules: readonly Compiled[], { words, joined }: Prepared): CategorySlug | undefined {
  return rules.find((rule) => rule.latin?.test(words) || rule.hangul.some((word) => joined.includes(word)))?.slug
}

function prepare(text: string): Prepared {
  const words = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  return { words, joined: words.replaceAll(' ', '') }
}

/** One pattern for the Latin words, each bounded by anything but a Latin letter or digit, so that a Korean particle may follow. */
function compile([slug, list]: CategoryRule): Compiled {
  const words = list.split(/,\s+/)
  const latin = words
    .filter((word) => !hasHangul(word))
    .map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[a-z0-9]*` : `${word}s?`))
  return {
    slug,
    latin: latin.length > 0 ? new RegExp(`(?<![a-z0-9])(?:${latin.join('|')})(?![a-z0-9])`) : undefined,
    hangul: words.filter(hasHangul),
  }
}

function hasHangul(word: string): boolean {
  return /\p{Script=Hangul}/u.test(word)
}
