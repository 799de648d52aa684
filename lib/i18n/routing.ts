import { defineRouting } from 'next-intl/routing'
import { languages } from '@/db/vocabulary'

/** The language is always the first segment; the cookie is written by the language switch alone, since a kept page must set none. */
export const routing = defineRouting({
  locales: languages,
  defaultLocale: 'ko',
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
})
