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

/** `/ko/terms#reinforcement-learning`: the glossary, or the place of one term in it. */
export function termsPath(locale: Language, anchor?: string): string {
  return anchor === undefined ? `/${locale}/terms` : `/${locale}/terms#${anchor}`
}

/** `/ko/search?q=강화+학습`, or `/ko/search` without a query. */
export function searchPath(locale: Language, query?: string): string {
  return query === undefined ? `/${locale}/search` : `/${locale}/search?${new URLSearchParams({ q: query })}`
}

/** `/ko/2024-11-15/papers#section-3`: a section, numbered from 0, in its digest. */
export function sectionPath(
  locale: Language,
  { day, kind, section }: { day: Day; kind: Kind; section: number },
): string {
  return `${digestPath(locale, day, kind)}#section-${section + 1}`
}

/** `/ko/archive`, `/ko/archive/2024`, `/ko/archive/2024/11` */
export function archivePath(locale: Language, year?: number, month?: number): string {
  const parts = [year, month === undefined ? undefined : String(month).padStart(2, '0')]
  return [`/${locale}/archive`, ...parts.filter((part) => part !== undefined)].join('/')
}

/** `/ko/2024-11`, `/ko/2024-W46`: a month or an ISO week read as one page, or one category of it. */
export function periodPath(
  locale: Language,
  name: string,
  choice: { category?: CategorySlug; page?: number } = {},
): string {
  return withQuery(`/${locale}/${name}`, { category: choice.category, page: pageText(choice.page) })
}

/** `/ko/categories` */
export function categoriesPath(locale: Language): string {
  return `/${locale}/categories`
}

/** `/ko/categories/llm`, and `/ko/categories/llm?page=2` for older sections of it. */
export function categoryPath(locale: Language, category: CategorySlug, page?: number): string {
  return withQuery(`${categoriesPath(locale)}/${category}`, { page: pageText(page) })
}

/** `/ko/sources/arxiv-2411.08147` */
export function sourcePath(locale: Language, key: string): string {
  return `/${locale}/sources/${encodeURIComponent(key)}`
}

/** `/ko/trends` */
export function trendsPath(locale: Language): string {
  return `/${locale}/trends`
}

/** `/ko/feeds` */
export function feedsPath(locale: Language): string {
  return `/${locale}/feeds`
}

/** `/ko/api`: what the API is, for people. */
export function apiPath(locale: Language): string {
  return `/${locale}/api`
}

export type FeedFormat = 'atom' | 'rss' | 'json'
export type FeedSubject = { kind: Kind } | { category: CategorySlug } | { query: string }

/**
 * `/feeds/ko/papers.atom`, `/feeds/ko/categories/llm.rss`, `/feeds/ko/search.json?q=강화+학습`: an entry for each digest;
 * of `sources`, `/feeds/ko/papers/sources.atom`, an entry for each source that is new.
 */
export function feedPath(locale: Language, subject: FeedSubject, format: FeedFormat, of?: 'sources'): string {
  const ending = of ? `/${of}.${format}` : `.${format}`
  if ('kind' in subject) return `/feeds/${locale}/${subject.kind}${ending}`
  if ('category' in subject) return `/feeds/${locale}/categories/${subject.category}${ending}`
  return `/feeds/${locale}/search${ending}?${new URLSearchParams({ q: subject.query })}`
}

export const exportFormats = ['md', 'json', 'bib', 'ris', 'csl.json'] as const
export type ExportFormat = (typeof exportFormats)[number]
/** Forms that bind several files in one. */
export type BoundFormat = 'zip' | 'epub'

/** `/export/ko/2024-11-15/papers.md` for the page `/ko/2024-11-15/papers`; a query string stays behind the ending. */
export function exportPath(pagePath: string, format: ExportFormat | BoundFormat): string {
  const [path, query] = pagePath.split('?')
  return `/export${path}.${format}${query ? `?${query}` : ''}`
}

/** The first page is the address without a number. */
function pageText(page: number | undefined): string | undefined {
  return page === undefined || page === 1 ? undefined : String(page)
}

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const present = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return present.length === 0 ? path : `${path}?${new URLSearchParams(present)}`
}

/** `/og/ko/home.png`, `/og/ko/2024-11-15.png`, `/og/ko/2024-11-15/papers.png`: the picture of a page for those who link it. */
export function cardPath(locale: Language, day?: Day, kind?: Kind): string {
  return `/og/${[locale, day ?? 'home', day && kind].filter(Boolean).join('/')}.png`
}
