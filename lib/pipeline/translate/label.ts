import type { Language } from '@/db/vocabulary'
import { categorise } from '@/lib/digest/category'
import { wordsOf } from '@/lib/i18n/words'

/** A section's label in that language: its category's name; as written where it is in that language's letters or names no category. */
export function translateLabel(label: string, to: Language): string {
  const category = categorise(label)
  const isKorean = /\p{Script=Hangul}/u.test(label)
  return category === 'other' || isKorean === (to === 'ko') ? label : wordsOf(to)(`category.${category}`)
}
