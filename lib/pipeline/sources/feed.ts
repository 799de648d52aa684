import type { Kind } from '@/db/vocabulary'
import { type Answer, failed } from '../http/answer'
import type { ItemDraft } from '../item'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'
import { concludeReading, emptyReading, type Reading, toFinding } from './finding'
import { daysInWords, isToCome, isWithin, spanLookedAt } from './looked-at'
import { type FeedEntry, readFeed } from './read-feed'

/** Under which name and as what a feed's entries are listed. */
type Listing = { source: string; kind: Kind }

/** An RSS, Atom or JSON feed of the settings, by its name there. */
export function feedAdapter({ name, kind }: { name: string; kind: Kind }): SourceAdapter {
  const source = `feed:${name}`
  return {
    name: source,
    kind,
    find: async (context) => {
      const { door, settings, signal } = context
      const group = new URL(settings.baseUrl).host
      const answer = await door.get(settings.baseUrl, { expect: 'feed', group, signal })
      return concludeFeed(answer, { source, kind }, context)
    },
  }
}

/** The finding of an answer that should be a feed: its entries of the days looked at, the first of them up to the limit. */
export function concludeFeed(answer: Answer, listing: Listing, context: SourceContext): SourceFinding {
  if (answer.state !== 'ok') return toFinding(answer)
  const feed = readFeed(answer.text, answer.url)
  if (feed.problem !== undefined) return toFinding(failed('shape', feed.problem))
  const count = feed.entries.length
  const none = count === 0 ? 'it has no entry' : `none of its ${count} entries is ${daysInWords(context)}`
  return concludeReading(readEntries(feed.entries, answer.url, listing, context), none)
}

function readEntries(entries: FeedEntry[], from: string, { source, kind }: Listing, context: SourceContext): Reading {
  const reading = emptyReading()
  const span = spanLookedAt(context)
  for (const [position, { tags, ...entry }] of entries.entries()) {
    const missing = entry.title === '' ? 'title' : entry.url === '' ? 'address' : undefined
    if (missing) reading.warnings.push(`entry ${position + 1} has no ${missing}`)
    else reading.recognised += 1
    if (isToCome(entry.publishedAt, context.now)) {
      reading.warnings.push(`${entry.title}: dated in the future, ${entry.publishedAt}`)
    } else if (!missing && isWithin(span, entry.publishedAt)) {
      reading.drafts.push({ ...entry, kind, keywords: tags, position, origin: { source, from } })
    }
  }
  const drafts: ItemDraft[] = reading.drafts.slice(0, context.settings.limit)
  return { ...reading, entries: entries.length, drafts }
}
