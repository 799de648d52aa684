import type { Day } from '@/db/vocabulary'
import { parseDay } from '@/lib/digest/day'

/** A date as a name or heading writes it; `day` is absent when the calendar has no such day or it is not written as one. */
export type FoundDay = { text: string; day?: Day }

const separator = '[-_./\\u2010-\\u2015\\u2212\\uff0d\\uff0f]'
const attempt = new RegExp(
  `(?<!\\p{Nd})\\p{Nd}{4,}${separator}\\p{Nd}+${separator}\\p{Nd}+(?:T\\p{Nd}[\\p{Nd}:.+-]*Z?)?`,
  'u',
)
const korean = /(?<!\p{Nd})(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일/u
const compact = /(?<!\p{Nd})((?:19|20)\d{2})(\d{2})(\d{2})(?!\p{Nd})/u

/**
 * The first date in a text: `2024-11-15`, `2024_11_15`, `2024년 11월 15일` or `20241115`. Whatever begins with four digits
 * or more and looks like a date counts, so that a misspelt one is seen as such; `undefined` when there is none.
 */
export function findDay(text: string): FoundDay | undefined {
  const start = text.slice(0, 1000)
  const dashed = attempt.exec(start)?.[0]
  if (dashed) {
    const parts = /^(\d{4})([-_./])(\d{2})\2(\d{2})$/.exec(dashed)
    return { text: dashed, day: parts ? parseDay(`${parts[1]}-${parts[3]}-${parts[4]}`) : undefined }
  }
  const written = korean.exec(start)
  if (written) {
    const [all, year, month = '', day = ''] = written
    return { text: all, day: parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) }
  }
  const digits = compact.exec(start)
  const day = digits ? parseDay(`${digits[1]}-${digits[2]}-${digits[3]}`) : undefined
  return digits && day ? { text: digits[0], day } : undefined
}
