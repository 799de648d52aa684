import type { CheckResult } from '@/db/receipt'
import { demand } from './check'

const stray =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]+/gu
/** A gloss such as 비(非): Han alone, in brackets right behind a letter. */
const gloss = /(?<=\p{L})\(\p{Script=Han}{1,10}\)/gu

/** Whether no letters of other scripts slipped into a Korean or English text; the detail is what did. */
export function checkScripts(text: string): CheckResult {
  const found = text.replace(gloss, '').match(stray) ?? []
  return demand('scripts', found.length === 0, [...new Set(found)].slice(0, 5).join(', '))
}
