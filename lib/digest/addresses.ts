import type { CategorySlug, Day, Kind, Language } from '@/db/vocabulary'

/** What a reader chose for a digest page; absent values are the defaults and stay out of the address. */
export type DigestChoice = { category?: CategorySlug; view?: 'both'; show?: 'new' }

/** `/ko` */
export function homePath(locale: Language): string {
  return `/${locale}`
}

/** `/ko/2024-11-15` */
export function dayPath(locale: Language, day: Day): string {
  return `/${locale}/${day}`
}

/** `/ko/2024-11-15/papers/llm?view=both&show=new`: the digest, or one category of it, as the reader chose to see it. */
export function digestPath(locale: Language, day: Day, kind: Kind, choice: DigestChoice = {}): string {
  const path = [dayPath(locale, day), kind, choice.category].filter(Boolean).join('/')
  const query = new URLSearchParams()
  if (choice.view) query.set('view', choice.view)
  if (choice.show) query.set('show', choice.show)
  return query.size === 0 ? path : `${path}?${query}`
}

/** `/ko/about` */
export function aboutPath(locale: Language): string {
  return `/${locale}/about`
}
