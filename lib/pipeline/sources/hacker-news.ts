import { z } from 'zod'
import { daysBack, type Span, seoulSpan } from '../days/zone'
import { type Deferred, type Failed, failed } from '../http/answer'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'
import { concludeReading, emptyReading, isOutOfReach, type Reading, toFinding } from './finding'
import { findOnFirebase } from './hacker-news-firebase'
import { hackerNewsName, pickStories, type Story } from './hacker-news-story'
import { htmlText } from './html-text'
import { daysInWords } from './looked-at'
import { listOf, maybe, maybeCount, maybeInstant, maybeSeconds, readJson } from './read-json'

const hitsPerPage = 100
/** Algolia gives no more to one query, whatever the page. */
const mostHits = 1000
const shortestSpanMs = 60_000

/** The stories of the days looked at with the most points: from Algolia's search, else from what Hacker News itself lists now. */
export const hackerNews: SourceAdapter = { name: hackerNewsName, kind: 'news', find }

async function find(context: SourceContext): Promise<SourceFinding> {
  const found = await findByDay(context)
  if (!('state' in found)) return concludeReading(found, noneOf(context))
  if (context.settings.fallbackUrl === '') return toFinding(found)
  const other = await findOnFirebase(context)
  if ('state' in other) return toFinding({ ...found, detail: `${found.detail}; then ${other.detail}` })
  // What is at the top now says nothing of a day that has none there.
  if (other.drafts.length === 0) return toFinding({ ...found, detail: `${found.detail}; then no story of these days` })
  const warnings = [`read from its second place: ${found.detail}`, ...other.warnings]
  return { state: 'ok', drafts: other.drafts, warnings }
}

function noneOf(context: SourceContext): string {
  return `no story ${daysInWords(context)} has ${context.settings.leastScore} points`
}

/** A day that cannot be read leaves the others; without any it is the failure of the source. */
async function findByDay(context: SourceContext): Promise<Reading | Failed | Deferred> {
  const reading = emptyReading()
  const stories: Story[] = []
  let missed: Failed | Deferred | undefined
  for (const day of daysBack(context.day, context.lookBack)) {
    const found = await search(seoulSpan(day, day), context)
    if (!('state' in found)) {
      reading.entries += found.hits
      stories.push(...found.stories)
    } else {
      missed ??= found
      reading.warnings.push(`${day}: ${found.detail}`)
      if (isOutOfReach(found)) break
    }
  }
  if (missed && stories.length === 0) return missed
  return { ...reading, recognised: stories.length, drafts: pickStories(stories, context) }
}

type Found = { hits: number; stories: Story[] }

async function search(span: Span, context: SourceContext): Promise<Found | Failed | Deferred> {
  const found: Found = { hits: 0, stories: [] }
  for (let page = 0, pages = 1; page < pages; page += 1) {
    const address = searchAddress(span, page, context)
    const answer = await context.door.get(address, { expect: 'json', group: 'algolia', signal: context.signal })
    if (answer.state !== 'ok') return answer
    const { value, problem } = readJson(answer.text, searchShape)
    if (problem !== undefined) return failed('shape', problem)
    if ((value.nbHits ?? 0) > mostHits && lengthOf(span) > shortestSpanMs) return await searchHalves(span, context)
    found.hits += value.hits.length
    found.stories.push(
      ...listOf(hitShape)
        .parse(value.hits)
        .map((hit) => ({ ...hit, from: answer.url })),
    )
    pages = value.hits.length === 0 ? 0 : Math.min(value.nbPages ?? 1, mostHits / hitsPerPage)
  }
  return found
}

async function searchHalves({ from, to }: Span, context: SourceContext): Promise<Found | Failed | Deferred> {
  const middle = new Date(Math.round((from.getTime() + to.getTime()) / 2000) * 1000)
  const early = await search({ from, to: middle }, context)
  if ('state' in early) return early
  const late = await search({ from: middle, to }, context)
  return 'state' in late ? late : { hits: early.hits + late.hits, stories: [...early.stories, ...late.stories] }
}

function lengthOf({ from, to }: Span): number {
  return to.getTime() - from.getTime()
}

function searchAddress({ from, to }: Span, page: number, { settings }: SourceContext): string {
  const points = settings.leastScore > 0 ? [`points>${settings.leastScore - 1}`] : []
  const time = [`created_at_i>=${from.getTime() / 1000}`, `created_at_i<${to.getTime() / 1000}`]
  const query = new URLSearchParams({
    tags: 'story',
    numericFilters: [...points, ...time].join(','),
    hitsPerPage: String(hitsPerPage),
    page: String(page),
  })
  return `${settings.baseUrl}/api/v1/search_by_date?${query}`
}

const searchShape = z.object({ hits: z.array(z.unknown()), nbHits: maybeCount, nbPages: maybeCount })

const hitShape = z
  .object({
    objectID: z.union([z.string(), z.number()]).transform(String),
    title: z.string().min(1),
    url: maybe(z.string()),
    story_text: maybe(z.string()),
    points: maybeCount,
    num_comments: maybeCount,
    created_at_i: maybeSeconds,
    created_at: maybeInstant,
  })
  .refine(({ created_at, created_at_i }) => created_at !== undefined || created_at_i !== undefined)
  .transform((hit) => ({
    id: hit.objectID,
    title: hit.title,
    url: hit.url ?? '',
    text: htmlText(hit.story_text ?? ''),
    score: hit.points,
    comments: hit.num_comments,
    publishedAt: new Date(
      hit.created_at_i === undefined ? (hit.created_at ?? '') : hit.created_at_i * 1000,
    ).toISOString(),
  }))
