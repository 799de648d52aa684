import type { Language } from '@/db/vocabulary'
import { type FeedFormat, type FeedSubject, feedPath } from '@/lib/digest/addresses'
import { parseCategorySlug, parseKind } from '@/lib/digest/kind'
import { type SearchChoice, searchQuery } from '@/lib/search/search-params'

export const feedFormats = ['atom', 'rss', 'json'] as const satisfies readonly FeedFormat[]

/** What the path of a feed asks for; `search` takes the rest from the query string. */
export type FeedChoice = {
  subject: Exclude<FeedSubject, { query: string }> | 'search'
  of: 'digests' | 'sources'
  format: FeedFormat
}

/** The choice behind `['categories', 'llm', 'sources.atom']`, the part of a feed's path after its language; `undefined` for any other. */
export function parseFeedPath(segments: readonly string[]): FeedChoice | undefined {
  const [, path, ending] = /^(.+)\.([a-z]+)$/.exec(segments.join('/')) ?? []
  const format = feedFormats.find((one) => one === ending)
  if (path === undefined || !format) return undefined
  const whole = path.replace(/\/sources$/, '')
  const subject = parseSubject(whole)
  return subject && { subject, of: whole === path ? 'digests' : 'sources', format }
}

function parseSubject(path: string): FeedChoice['subject'] | undefined {
  if (path === 'search') return 'search'
  const category = path.startsWith('categories/') ? parseCategorySlug(path.slice('categories/'.length)) : undefined
  if (category) return { category }
  const kind = parseKind(path)
  return kind && { kind }
}

/** The address of the feed of a search with all its filters; order and page say nothing there. */
export function searchFeedPath(locale: Language, choice: SearchChoice, format: FeedFormat, of?: 'sources'): string {
  const [path] = feedPath(locale, { query: choice.query }, format, of).split('?')
  return `${path}?${searchQuery({ ...choice, sort: undefined, page: 1 })}`
}
