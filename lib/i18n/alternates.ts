import type { Language } from '@/db/vocabulary'

/** The canonical address of a page and its twins in the other languages, for `metadata.alternates`; who has no preference is sent to Korean, as `/` does. */
export function pageAlternates(locale: Language, path: (language: Language) => string) {
  return { canonical: path(locale), languages: { ko: path('ko'), en: path('en'), 'x-default': path('ko') } }
}
