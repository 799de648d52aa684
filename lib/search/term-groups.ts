import type { Language } from '@/db/vocabulary'
import { type Concept, concepts } from './glossary'
import { initialsOf } from './hangul'

export type TermGroup = { letter: string; concepts: Concept[] }

/** Where a concept stands on the page of the glossary: its English name as an id, the same in both languages. */
export function conceptAnchor({ en }: Concept): string {
  return en.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

/** All concepts by the first letter of their name in that language, in the order of its dictionary; double consonants stand with single ones. */
export function groupConcepts(locale: Language): TermGroup[] {
  const collator = new Intl.Collator(locale)
  const groups = new Map<string, Concept[]>()
  for (const concept of [...concepts].sort((a, b) => collator.compare(a[locale], b[locale]))) {
    const letter = firstLetter(concept[locale])
    groups.set(letter, [...(groups.get(letter) ?? []), concept])
  }
  return [...groups].map(([letter, concepts]) => ({ letter, concepts }))
}

const singles: Readonly<Record<string, string>> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' }

function firstLetter(name: string): string {
  const first = name.slice(0, 1)
  const initial = initialsOf(first)
  return singles[initial] ?? (initial || first.toUpperCase())
}
