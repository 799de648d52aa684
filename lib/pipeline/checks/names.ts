import type { CheckResult } from '@/db/receipt'
import { warn } from './check'

/** Words of a title by which its work is known: with a capital inside or a digit, as in `LLaVA` or `Qwen2`. */
export function distinctiveWords(title: string): string[] {
  const parts = title.match(/[\p{L}\p{N}][\p{L}\p{N}.+-]*[\p{L}\p{N}]/gu) ?? []
  return parts.filter((word) => /\p{L}/u.test(word) && /(?:^.+\p{Lu}|\d)/u.test(word))
}

/** Whether the text names each title that has a distinctive word; a warning, since 41 of 795 good texts name none. The detail lists the unnamed. */
export function checkNames(text: string, titles: readonly string[]): CheckResult {
  const plain = text.toLowerCase()
  const unnamed = titles
    .map(distinctiveWords)
    .filter((list) => list.length > 0 && !list.some((word) => plain.includes(word.toLowerCase())))
    .map(([word = '']) => word)
  return warn('names', unnamed.length === 0, unnamed.slice(0, 8).join(', '))
}
