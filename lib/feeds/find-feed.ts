import { findLastImport } from '@/db/queries/digests'
import type { Language } from '@/db/vocabulary'
import { categoryPath, type FeedFormat, feedPath, homePath } from '@/lib/digest/addresses'
import { findSections, idsOf } from '@/lib/search/find'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'
import { type EntryContext, listDigestEntries, listFoundEntries } from './digest-entries'
import type { Feed, FeedEntry } from './feed'
import { type FeedChoice, searchFeedPath } from './feed-path'
import { listSourceEntries } from './source-entries'

/** The feed a choice asks for, newest entries first; one without entries is a feed too. `search` counts only for the feeds of a search. */
export async function findFeed(context: EntryContext, choice: FeedChoice, search: SearchChoice): Promise<Feed> {
  const { db, language, words, siteUrl } = context
  const entries = await listEntries(context, choice, search)
  return {
    title: titleOf(context, choice, search),
    description: words('site.description'),
    language,
    author: words('site.name'),
    homeUrl: siteUrl + homeOf(choice, search, language),
    urlOf: (format) => siteUrl + addressOf(choice, search, language, format),
    updatedAt: newest(entries) ?? findLastImport(db) ?? '1970-01-01T00:00:00.000Z',
    entries,
  }
}

async function listEntries(
  context: EntryContext,
  { subject, of }: FeedChoice,
  search: SearchChoice,
): Promise<FeedEntry[]> {
  if (subject !== 'search')
    return of === 'digests' ? listDigestEntries(context, subject) : listSourceEntries(context, subject)
  const outcome = findSections(context.db, { ...search, sort: 'day' })
  if (of === 'digests') return listFoundEntries(context, outcome)
  return listSourceEntries(context, { sectionIds: new Set(idsOf(outcome.hits)) })
}

function titleOf({ words }: EntryContext, { subject, of }: FeedChoice, search: SearchChoice): string {
  const name =
    subject === 'search'
      ? words('search.titleFor', { query: search.query })
      : 'kind' in subject
        ? words(`kind.${subject.kind}`)
        : words(`category.${subject.category}`)
  return words(of === 'digests' ? 'feeds.feedTitle' : 'feeds.sourceFeedTitle', { site: words('site.name'), name })
}

function homeOf({ subject }: FeedChoice, search: SearchChoice, language: Language): string {
  if (subject === 'search') return resultsPath(language, search)
  return 'kind' in subject ? homePath(language) : categoryPath(language, subject.category)
}

function addressOf({ subject, of }: FeedChoice, search: SearchChoice, language: Language, format: FeedFormat): string {
  const set = of === 'sources' ? of : undefined
  return subject === 'search' ? searchFeedPath(language, search, format, set) : feedPath(language, subject, format, set)
}

function newest(entries: readonly FeedEntry[]): string | undefined {
  return entries
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
}
