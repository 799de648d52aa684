import type { Language } from '@/db/vocabulary'

/** The language of a title or a label by its script: Korean when it holds any Hangul, else English. */
export function languageOf(text: string): Language {
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en'
}

/** `lang` for a piece of text on a page: `undefined` where the text is in the language of the page, so that no attribute is needed. */
export function langUnless(text: string, page: Language): Language | undefined {
  const language = languageOf(text)
  return language === page ? undefined : language
}
