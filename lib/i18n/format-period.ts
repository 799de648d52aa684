import { getTranslations } from 'next-intl/server'
import type { Language } from '@/db/vocabulary'
import type { Period } from '@/lib/digest/period'
import { formatDay } from './dates'

/** The name of a month or a week in words: 2024년 11월, 2024년 46주 · November 2024, week 46 of 2024. */
export async function formatPeriod({ unit, name, from }: Period, locale: Language): Promise<string> {
  if (unit === 'month') return formatDay(from, locale, 'month')
  const t = await getTranslations({ locale, namespace: 'period' })
  return t('week', { year: name.slice(0, 4), number: Number(name.slice(-2)) })
}
