import { arxivLinks } from '@/lib/digest/address'
import { parseArxivId } from '@/lib/digest/arxiv-id'
import { cleanLine, unwrapLines } from '../clean-text'
import { arxivClosure, arxivFeedDay, arxivTimes, nextArxivDay } from '../days/arxiv-clock'
import { failed } from '../http/answer'
import type { ItemDraft } from '../item'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'
import { concludeReading, emptyReading, type Reading, toFinding } from './finding'
import { daysInWords, isWithin, spanLookedAt } from './looked-at'
import { feedInstant } from './read-feed'
import { childTags, childText, childTexts, type FeedElement, openXmlFeed, type XmlFeed } from './xml-feed'

const name = 'arxiv-rss'
const usualCategories = ['cs.AI', 'cs.CL', 'cs.CV', 'cs.LG']

/** What arXiv announced last in the categories to watch: new papers alone, neither new versions nor those of other lists. */
export const arxivRss: SourceAdapter = { name, kind: 'papers', find }

async function find(context: SourceContext): Promise<SourceFinding> {
  const { door, settings, signal } = context
  const categories = settings.categories.length > 0 ? settings.categories : usualCategories
  const address = `${settings.baseUrl}/rss/${categories.join('+')}`
  const answer = await door.get(address, { expect: 'xml', group: 'arxiv', signal })
  if (answer.state !== 'ok') return toFinding(answer)
  const feed = openXmlFeed(answer.text)
  if (feed.problem !== undefined) return toFinding(failed('shape', feed.problem))
  // A category that does not exist is told in a feed like any other.
  if (/^Feed error/i.test(feed.title)) return { state: 'failed', reason: cleanLine(feed.title, 200) }
  return concludeReading(readEntries(feed, answer.url, context), noneOf(context))
}

function readEntries({ entries }: XmlFeed, from: string, context: SourceContext): Reading {
  const reading = emptyReading()
  const span = spanLookedAt(context)
  for (const [position, entry] of entries.entries()) {
    const draft = toDraft(entry, position, from)
    if (!draft) reading.warnings.push(`entry ${position + 1} has no id of arXiv`)
    else reading.recognised += 1
    if (draft && announceType(entry) === 'new' && isWithin(span, draft.publishedAt)) reading.drafts.push(draft)
  }
  return { ...reading, entries: entries.length, drafts: reading.drafts.slice(0, context.settings.limit) }
}

/** An entry of the RSS or the Atom feed, which name the same things differently; `undefined` without an id. */
function toDraft(entry: FeedElement, position: number, from: string): ItemDraft | undefined {
  const names = [childText(entry, 'guid'), childText(entry, 'id'), childText(entry, 'link')]
  const id = names.map(parseArxivId).find((found) => found !== undefined)?.id
  if (id === undefined) return undefined
  const publishedAt = feedInstant(childText(entry, 'pubDate') || childText(entry, 'published'))
  return {
    kind: 'papers',
    title: unwrapLines(childText(entry, 'title')),
    url: arxivLinks(id).abstract,
    publishedAt,
    // Midnight Eastern stands for the day of the list.
    listedOn: publishedAt && arxivFeedDay(new Date(publishedAt)),
    text: unwrapLines(description(entry).replace(/^[\s\S]*?Abstract:\s*/, '')),
    arxivId: id,
    arxivCategories: childTags(entry),
    authors: authorsOf(entry),
    position,
    origin: { source: name, from },
  }
}

function description(entry: FeedElement): string {
  return childText(entry, 'description') || childText(entry, 'summary')
}

/** All in one element, or one element each. */
function authorsOf(entry: FeedElement): string[] {
  const names = childTexts(entry.children('author'), 'name')
  return names.length > 1 ? names : (names[0] ?? childText(entry, 'dc:creator')).split(/,\s+/)
}

/** Where the element of its own is missing, the description says it too; a paper of which neither speaks counts as new. */
function announceType(entry: FeedElement): string {
  return childText(entry, 'arxiv:announce_type') || (/Announce Type:\s*([\w-]+)/.exec(description(entry))?.[1] ?? 'new')
}

function noneOf(context: SourceContext): string {
  const day = arxivFeedDay(context.now)
  const closure = arxivClosure(day)
  if (!closure) return `it holds no new paper ${daysInWords(context)}`
  const { announcedAt, feedAt } = arxivTimes(nextArxivDay(day))
  const [announced, inFeed] = [announcedAt, feedAt].map((time) => `${time.toISOString().slice(0, 16)}Z`)
  return `arXiv announced nothing for ${day}, a ${closure}; next at ${announced}, in its feed at ${inFeed}`
}
