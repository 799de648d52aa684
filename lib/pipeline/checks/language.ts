import type { CheckResult } from '@/db/receipt'
import type { Language } from '@/db/vocabulary'
import { demand } from './check'

/** Of 795 Korean bodies only a broken one lies below; the next is at 0.52. */
const leastKorean = 0.5
const mostHangulInEnglish = 0.05

/** Hangul letters among Hangul and Latin ones, 0–1; 0 for text with neither. */
export function hangulShare(text: string): number {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return hangul + latin === 0 ? 0 : hangul / (hangul + latin)
}

/** Whether the text is in that language, by the share of Hangul, which is the detail. */
export function checkLanguage(text: string, language: Language): CheckResult {
  const share = hangulShare(text)
  const hasLetters = /[\p{Script=Hangul}\p{Script=Latin}]/u.test(text)
  const isRight = language === 'ko' ? share >= leastKorean : share <= mostHangulInEnglish
  return demand('language', hasLetters && isRight, share.toFixed(2))
}
