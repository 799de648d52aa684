import { generateJsonFeed } from 'feedsmith'
import { cleanTexts } from './clean'
import type { Feed, FeedEntry } from './feed'

/** The feed as JSON Feed 1.1. */
export function formatJsonFeed(feed: Feed): string {
  const { title, description, language, author, homeUrl, urlOf, entries } = feed
  const value = generateJsonFeed(
    cleanTexts({
      title,
      description,
      language,
      home_page_url: homeUrl,
      feed_url: urlOf('json'),
      authors: [{ name: author, url: homeUrl }],
      items: entries.map(toJsonItem),
    }),
    { strict: true },
  )
  // The generator leaves an empty list out, which the format requires.
  return `${JSON.stringify({ items: [], ...(value as object) }, null, 1)}\n`
}

function toJsonItem(entry: FeedEntry) {
  const addresses = entry.ownUrl === undefined ? { url: entry.url } : { url: entry.ownUrl, external_url: entry.url }
  return {
    id: entry.id,
    ...addresses,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    date_published: new Date(entry.publishedAt),
    date_modified: new Date(entry.updatedAt),
    tags: entry.categories.map(({ name }) => name),
    language: entry.lang,
  }
}
