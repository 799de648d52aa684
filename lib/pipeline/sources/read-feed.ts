import { z } from 'zod'
import { htmlText, titleText } from './html-text'
import { listOf, maybe, readJson } from './read-json'
import { childTags, childText, type FeedElement, openXmlFeed } from './xml-feed'

/** An entry of a feed; `title` and `text` hold no markup, `url` is absolute or `''`, `publishedAt` an ISO instant. */
export type FeedEntry = { title: string; url: string; publishedAt: string | undefined; text: string; tags: string[] }

/** The entries of an RSS, Atom or JSON feed, which came from `address`, or one line that says why it is none. */
export function readFeed(
  text: string,
  address: string,
): { entries: FeedEntry[]; problem?: undefined } | { problem: string } {
  if (text.trimStart().startsWith('{')) return readJsonFeed(text, address)
  const feed = openXmlFeed(text)
  if (feed.problem !== undefined) return feed
  const read = feed.form === 'atom' ? readAtomEntry : readRssItem
  return { entries: feed.entries.map((entry) => read(entry, address)) }
}

const jsonFeed = z.object({
  version: z.string().regex(/jsonfeed\.org\/version\//),
  items: z.array(z.unknown()),
})

const jsonItem = z.object({
  id: maybe(z.union([z.string(), z.number()]).transform(String)),
  url: maybe(z.string()),
  external_url: maybe(z.string()),
  title: maybe(z.string()),
  summary: maybe(z.string()),
  content_text: maybe(z.string()),
  content_html: maybe(z.string()),
  date_published: maybe(z.string()),
  date_modified: maybe(z.string()),
  tags: listOf(z.string()),
})

/** JSON Feed 1.1 asks for an id alone. */
function readJsonFeed(text: string, address: string): ReturnType<typeof readFeed> {
  const { value, problem } = readJson(text, jsonFeed)
  if (problem !== undefined) return { problem }
  return {
    entries: listOf(jsonItem)
      .parse(value.items)
      .map((item) => toEntry(item, address)),
  }
}

function toEntry(item: z.output<typeof jsonItem>, address: string): FeedEntry {
  const text = item.summary ?? item.content_text ?? htmlText(item.content_html ?? '')
  return {
    title: titleText(item.title ?? '') || firstLine(text),
    url: resolveUrl(item.url || item.external_url || item.id || '', address),
    publishedAt: feedInstant(item.date_published ?? item.date_modified ?? ''),
    text,
    tags: item.tags,
  }
}

function readRssItem(item: FeedElement, address: string): FeedEntry {
  const text = htmlText(childText(item, 'description') || childText(item, 'content:encoded'))
  const guid = item.children('guid').first()
  const permanent = guid.attr('isPermaLink') === 'false' ? '' : guid.text().trim()
  return {
    title: titleText(childText(item, 'title')) || firstLine(text),
    url: resolveUrl(childText(item, 'link') || (/^https?:/i.test(permanent) ? permanent : ''), address),
    publishedAt: dateOf(item),
    text,
    tags: childTags(item),
  }
}

function readAtomEntry(entry: FeedElement, address: string): FeedEntry {
  const text = atomText(entry, 'summary') || atomText(entry, 'content')
  const title = entry.children('title').attr('type') === 'html' ? titleText : (plain: string) => plain
  return {
    title: title(childText(entry, 'title')) || firstLine(text),
    url: resolveUrl(atomLink(entry), address),
    publishedAt: dateOf(entry),
    text,
    tags: childTags(entry),
  }
}

/** Text constructs are plain, escaped HTML or XHTML (RFC 4287 3.1). */
function atomText(entry: FeedElement, name: string): string {
  const element = entry.children(name).first()
  const type = element.attr('type')
  if (type === 'xhtml') return htmlText(element.html() ?? '')
  return type === 'html' || type === 'text/html' ? htmlText(element.text()) : element.text().trim()
}

/** A link without `rel` is an alternate one; the feed itself, enclosures and such are no page of the entry. */
function atomLink(entry: FeedElement): string {
  const links = entry.children('link[href]')
  const alternate = links.filter('[rel="alternate"], :not([rel])').first().attr('href')
  return alternate ?? links.filter('[rel="related"], [rel="via"]').first().attr('href') ?? ''
}

function dateOf(entry: FeedElement): string | undefined {
  for (const name of ['pubDate', 'published', 'dc:date', 'updated']) {
    const instant = feedInstant(childText(entry, name))
    if (instant !== undefined) return instant
  }
  return undefined
}

/** A date as feeds write it, as an ISO instant; without a zone it counts as UTC, so that the machine's zone changes nothing. */
export function feedInstant(text: string): string | undefined {
  const trimmed = text.trim().replace(/\bKST$/, '+0900')
  const isLocal = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(trimmed)
  const time = Date.parse(isLocal ? `${trimmed.replace(' ', 'T')}Z` : trimmed)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

function resolveUrl(url: string, address: string): string {
  return url !== '' && URL.canParse(url, address) ? new URL(url, address).href : ''
}

/** What stands for a title where a feed has short notes without one. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 120) ?? ''
}
