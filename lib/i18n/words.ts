import { createTranslator } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'

const messages = { ko, en }

/** The words of the interface outside a page: in files that readers take away and on the command line. */
export function wordsOf(locale: Language) {
  return createTranslator({ locale, messages: messages[locale], timeZone: 'UTC' })
}
export type Words = ReturnType<typeof wordsOf>
