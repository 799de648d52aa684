import { type CategorySlug, categorySlugs, type Kind, kinds, type Language, languages } from '@/db/vocabulary'

/** The text as a kind, exactly as written in addresses; else `undefined`. */
export function parseKind(text: string): Kind | undefined {
  return kinds.find((kind) => kind === text)
}

/** The text as a language, exactly as written in addresses; else `undefined`. */
export function parseLanguage(text: string): Language | undefined {
  return languages.find((language) => language === text)
}

/** The text as a category, exactly as written in addresses; else `undefined`. */
export function parseCategorySlug(text: string): CategorySlug | undefined {
  return categorySlugs.find((slug) => slug === text)
}

/** The language that is not this one. */
export function otherLanguage(language: Language): Language {
  return language === 'ko' ? 'en' : 'ko'
}

/** The kind that is not this one. */
export function otherKind(kind: Kind): Kind {
  return kind === 'papers' ? 'news' : 'papers'
}
