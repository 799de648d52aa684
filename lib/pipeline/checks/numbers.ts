import type { CheckResult } from '@/db/receipt'
import { demand } from './check'

const units: Readonly<Record<string, number>> = {
  만: 1e4,
  억: 1e8,
  조: 1e12,
  천: 1e3,
  천만: 1e7,
  백만: 1e6,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
}
const words: Readonly<Record<string, number>> = {
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
}
/** Numbers up to this may be counted or said in words. */
const mostFree = 10

type Found = { text: string; value: number; scaled: number; decimals: number }

/** Every number of the text: as written, and with the unit behind it (만, 억, K, million …). */
function listNumbers(text: string): Found[] {
  const pattern =
    /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(천만|백만|만|억|조|천)|\s?(thousand|million|billion|trillion|bn)\b|([kmbt])\b)?/gi
  return [...text.normalize('NFKC').matchAll(pattern)].map(([all, whole = '', part = '', hangul, latin, letter]) => {
    const value = Number(whole.replaceAll(',', '') + part)
    const unit = units[(hangul ?? latin ?? letter ?? '').toLowerCase()] ?? 1
    return { text: all, value, scaled: value * unit, decimals: Math.max(0, part.length - 1) }
  })
}

/** Sums such as 1억 2,000만, which Korean writes in several steps. */
function listSums(text: string): { text: string; sum: number }[] {
  return [...text.matchAll(/(?:\d[\d,]*(?:\.\d+)?\s?(?:조|억|만|천)\s?){2,}\d*/g)].map(([written]) => ({
    text: written,
    sum: listNumbers(written).reduce((total, { scaled }) => total + scaled, 0),
  }))
}

function isNear(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance + Math.abs(b) * 1e-9
}

const smallWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const spelledUnit = new RegExp(`\\b(${smallWords.join('|')})[ -](thousand|million|billion|trillion)\\b`, 'gi')

/** "three million" as "3 million". */
function writeDigits(text: string): string {
  return text.replace(
    spelledUnit,
    (_, word: string, unit: string) => `${smallWords.indexOf(word.toLowerCase()) + 1} ${unit}`,
  )
}

function listKnown(sources: string, allowed: readonly number[]): number[] {
  const text = writeDigits(sources)
  const spelled = Object.entries(words).filter(([word]) => new RegExp(`\\b${word}\\b`, 'i').test(text))
  return [
    ...listNumbers(text).flatMap(({ value, scaled }) => [value, scaled]),
    ...listSums(text).map(({ sum }) => sum),
    ...spelled.map(([, value]) => value),
    ...allowed,
  ]
}

/**
 * Whether every number above ten stands in the sources, also as a hundredth or hundredfold, rounded, or with another unit
 * (만/억/조, K/M/B/T). `allowed` are numbers the text may know otherwise. The detail lists those that do not.
 */
export function checkNumbers(text: string, sources: string, allowed: readonly number[] = []): CheckResult {
  const values = listKnown(sources, allowed)
  const isKnown = ({ value, scaled, decimals }: Found) => {
    const unit = value === 0 ? 1 : scaled / value
    const rounding = unit * (decimals > 0 ? 0.5 / 10 ** decimals : 0.5)
    return values.some(
      (one) =>
        isNear(scaled, one, unit > 1 || one % 1 !== 0 ? rounding : 0) ||
        // A share may be told in percent and the other way round; amounts with a unit are no shares.
        (unit === 1 && (isNear(scaled, one * 100, 0) || isNear(scaled, one / 100, 0))),
    )
  }
  const sums = listSums(text).filter(({ sum }) => values.some((value) => isNear(sum, value, 0)))
  const rest = sums.reduce((left, { text: written }) => left.replace(written, ' '), text)
  const missing = listNumbers(rest).filter((found) => found.scaled > mostFree && !isKnown(found))
  return demand('numbers', missing.length === 0, [...new Set(missing.map((one) => one.text))].slice(0, 8).join(', '))
}
