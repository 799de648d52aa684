import { toHtml } from 'hast-util-to-html'
import { listNewSources, type NewSource, type NewSourceFilter } from '@/db/queries/new-sources'
import type { Language } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import { digestPath, sourcePath } from '@/lib/digest/addresses'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless, languageOf } from '@/lib/i18n/text-language'
import type { EntryContext } from './digest-entries'
import { type FeedEntry, mostEntries, publishedAt } from './feed'
import { element } from './hast'

/** An entry for each of the newest sources that pass the filter, by the day on which they were first listed. */
export function listSourceEntries(context: EntryContext, filter: NewSourceFilter): FeedEntry[] {
  return listNewSources(context.db, filter, mostEntries.sources).map((source) => toEntry(context, source))
}

function toEntry(context: EntryContext, source: NewSource): FeedEntry {
  const { language, words, siteUrl } = context
  const { title, day, key, category } = source
  const ownUrl = siteUrl + sourcePath(language, key)
  const href = safeHref(source.url)
  return {
    id: ownUrl,
    url: href === undefined ? ownUrl : asUri(href),
    ...(href === undefined ? {} : { ownUrl }),
    title: title.trim() === '' ? words('feeds.untitled') : title,
    titleLang: langUnless(title, language),
    lang: language,
    publishedAt: publishedAt(day),
    updatedAt: source.importedAt,
    summary: summaryOf(context, source),
    html: contentOf(context, source, language),
    categories: [{ slug: category, name: words(`category.${category}`) }],
  }
}

function summaryOf({ language, words }: EntryContext, { day, kind, category, host }: NewSource): string {
  const date = formatDay(day, language, 'long')
  const text = words('feeds.firstListed', { date, kind, category: words(`category.${category}`) })
  return host === '' ? text : `${text} ${host}`
}

function contentOf(context: EntryContext, source: NewSource, language: Language): string {
  const { words, siteUrl } = context
  const { day, kind, section, title, key } = source
  const href = safeHref(source.url)
  const heading = href ? element('a', { href, lang: languageOf(title) }, title) : title
  const place = `${siteUrl}${digestPath(language, day, kind)}#section-${section + 1}`
  return toHtml({
    type: 'root',
    children: [
      element('p', {}, heading),
      element('p', {}, summaryOf(context, source)),
      element(
        'p',
        {},
        element('a', { href: place }, words('feeds.readSection')),
        ' · ',
        element('a', { href: siteUrl + sourcePath(language, key) }, words('feeds.lifeOfSource')),
      ),
    ],
  })
}

/** The address as it was printed where RFC 3986 allows it so, else with what it does not allow escaped. */
function asUri(href: string): string {
  return /^[!#-;=?-[\]_a-z~]+$/.test(href) ? href : new URL(href).href
}
