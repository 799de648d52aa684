import { generateRssFeed } from 'feedsmith'
import { cleanTexts } from './clean'
import type { Feed, FeedEntry } from './feed'
import { tightenCdata } from './tight'

/** The feed as RSS 2.0 with `content:encoded` for the whole text; RSS has no language of an item, so `dc:language` says it. */
export function formatRss(feed: Feed): string {
  const { title, description, language, homeUrl, urlOf, updatedAt, entries } = feed
  const xml = generateRssFeed(
    cleanTexts({
      title,
      description,
      link: homeUrl,
      language,
      lastBuildDate: new Date(updatedAt),
      ttl: 60,
      atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: urlOf('rss') }] },
      items: entries.map(toRssItem),
    }),
    { strict: true },
  )
  return tightenCdata(xml)
}

function toRssItem(entry: FeedEntry) {
  return {
    guid: { value: entry.id, isPermaLink: entry.id === entry.url },
    link: entry.url,
    title: entry.title,
    description: entry.summary,
    pubDate: new Date(entry.publishedAt),
    categories: entry.categories.map(({ name }) => ({ name })),
    content: { encoded: entry.html },
    dc: { languages: [entry.lang] },
    atom: { updated: new Date(entry.updatedAt) },
  }
}
