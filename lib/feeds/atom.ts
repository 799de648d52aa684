import { generateAtomFeed } from 'feedsmith'
import { cleanTexts } from './clean'
import type { Feed, FeedEntry } from './feed'
import { tightenCdata } from './tight'

/** The feed as Atom (RFC 4287); a text in another language than the feed's says so by `xml:lang`. */
export function formatAtom(feed: Feed): string {
  const { title, description, language, author, homeUrl, urlOf, updatedAt, entries } = feed
  const xml = generateAtomFeed(
    cleanTexts({
      xml: { lang: language },
      id: urlOf('atom'),
      title: { value: title, type: 'text' },
      subtitle: { value: description, type: 'text' },
      updated: new Date(updatedAt),
      authors: [{ name: author, uri: homeUrl }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: urlOf('atom') },
        { rel: 'alternate', type: 'text/html', hreflang: language, href: homeUrl },
      ],
      entries: entries.map((entry) => toAtomEntry(entry, feed)),
    }),
    { strict: true },
  )
  return tightenCdata(xml)
}

function toAtomEntry(entry: FeedEntry, { language }: Feed) {
  const langOf = (lang: FeedEntry['lang'] = language) => (lang === language ? undefined : { lang })
  const via = entry.ownUrl === undefined ? [] : [{ rel: 'related', type: 'text/html', href: entry.ownUrl }]
  return {
    id: entry.id,
    title: { value: entry.title, type: 'text', xml: langOf(entry.titleLang) },
    published: new Date(entry.publishedAt),
    updated: new Date(entry.updatedAt),
    links: [{ rel: 'alternate', type: 'text/html', href: entry.url }, ...via],
    categories: entry.categories.map(({ slug, name }) => ({ term: slug, label: name })),
    summary: { value: entry.summary, type: 'text' },
    content: { value: entry.html, type: 'html', xml: langOf(entry.lang) },
  }
}
