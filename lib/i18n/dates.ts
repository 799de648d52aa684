import type { Day, Language } from '@/db/vocabulary'
import { dayToUtc } from '@/lib/digest/day'

const intlLocales: Record<Language, string> = { ko: 'ko-KR', en: 'en-GB' }

const styles = {
  /** 2024년 11월 15일 금요일 · Friday, 15 November 2024 */
  full: { dateStyle: 'full' },
  /** 2024년 11월 15일 · 15 November 2024 */
  long: { dateStyle: 'long' },
  /** 11월 15일 · 15 November */
  dayMonth: { day: 'numeric', month: 'long' },
  /** 11월 15일 · 15 Nov */
  short: { day: 'numeric', month: 'short' },
  /** 2024년 11월 · November 2024 */
  month: { year: 'numeric', month: 'long' },
  /** 11월 · November */
  monthName: { month: 'long' },
  /** 금 · Fri */
  weekdayName: { weekday: 'short' },
  /** 11월 15일 (금) · Fri, 15 Nov */
  weekday: { day: 'numeric', month: 'short', weekday: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>
export type DayStyle = keyof typeof styles

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(intlLocales[language], options)
  formatters.set(key, known)
  return known
}

/** The day in words of that language, the same in every time zone. */
export function formatDay(day: Day, language: Language, style: DayStyle): string {
  return formatterFor(language, { ...styles[style], timeZone: 'UTC' }).format(dayToUtc(day))
}

/** The day short, with its year where that is not the year of `beside`. */
export function formatDayBeside(day: Day, language: Language, beside: Day): string {
  const year = day.slice(0, 4) === beside.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return formatterFor(language, { ...styles.short, ...year, timeZone: 'UTC' }).format(dayToUtc(day))
}

/** The calendar day of an ISO instant in Seoul, in words. */
export function formatInstant(instant: string, language: Language): string {
  return formatterFor(language, { ...styles.long, timeZone: 'Asia/Seoul' }).format(new Date(instant))
}

/** Day and time of an ISO instant in Seoul, in words: 2024년 11월 15일 15:04 · 15 November 2024 at 15:04 */
export function formatMoment(instant: string, language: Language): string {
  // Versions of ICU write the Korean halves of the day in different ways.
  const options = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: 'Asia/Seoul' } as const
  return formatterFor(language, options).format(new Date(instant))
}

/** The texts one after another with the commas of that language. */
export function formatList(texts: readonly string[], language: Language): string {
  return new Intl.ListFormat(intlLocales[language], { type: 'unit', style: 'short' }).format(texts)
}
