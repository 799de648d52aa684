import { setRequestLocale } from 'next-intl/server'
import type { Language } from '@/db/vocabulary'
import { parseLanguage } from '@/lib/digest/kind'

/** The language in an address's first segment, made known to the translations of this request; the layout has refused any other. */
export function pageLocale(segment: string): Language {
  const locale = parseLanguage(segment) ?? 'ko'
  setRequestLocale(locale)
  return locale
}
