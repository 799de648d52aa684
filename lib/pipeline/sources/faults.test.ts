import { describe, expect, test } from 'vitest'
import type { SourceState } from '@/db/vocabulary'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import type { SourceAdapter, SourceSettings } from './adapter'
import { arxivRss } from './arxiv-rss'
import { betacat } from './betacat'
import { collectSource } from './collect'
import { deeplearn } from './deeplearn'
import { feedAdapter } from './feed'
import { hackerNews } from './hacker-news'
import { huggingFace } from './hugging-face'
import { technologyReview } from './technology-review'

const stand = standOfSources()

const feed = feedAdapter({ name: 'sample', kind: 'news' })

/** Each source, where the fixture server has it, and how many items the golden day has there. */
const sources: [
  name: string,
  adapter: SourceAdapter,
  place: () => Partial<SourceSettings> & { baseUrl: string },
  items: number,
][] = [
  ['hugging-face', huggingFace, () => ({ baseUrl: bases()['hugging-face'] }), 12],
  ['arxiv-rss', arxivRss, () => ({ baseUrl: bases()['arxiv-rss'] }), 6],
  ['hacker-news', hackerNews, () => ({ baseUrl: bases().algolia, fallbackUrl: bases().firebase }), 9],
  ['deeplearn', deeplearn, () => ({ baseUrl: bases().deeplearn }), 2],
  ['betacat', betacat, () => ({ baseUrl: bases().betacat }), 5],
  ['technology-review', technologyReview, () => ({ baseUrl: bases()['technology-review'] }), 3],
  ['an RSS feed', feed, () => ({ baseUrl: `${stand.fixtures.origin}/feeds/sample.rss` }), 2],
  ['an Atom feed', feed, () => ({ baseUrl: `${stand.fixtures.origin}/feeds/sample.atom` }), 2],
  ['a JSON feed', feed, () => ({ baseUrl: `${stand.fixtures.origin}/feeds/sample.json` }), 2],
]
const bases = () => fixtureBases(stand.fixtures.origin)

/** What every source must say to a fault, with a word of the reason. */
const faults: [fault: string, state: SourceState, reason: RegExp][] = [
  ['400', 'failed', /HTTP 400/],
  ['404', 'failed', /HTTP 404/],
  ['429:3600', 'deferred', /HTTP 429/],
  ['429', 'deferred', /HTTP 429.*4 tries/],
  ['500', 'failed', /HTTP 500.*4 tries/],
  ['hang', 'failed', /no whole answer within/],
  ['reset', 'failed', /broke off/],
  ['reset-body', 'failed', /broke off/],
  ['bomb', 'failed', /larger than/],
  ['blank', 'failed', /empty/],
  ['binary', 'failed', /expected|no whole JSON/],
  ['redirect-private', 'failed', /no public address/],
  ['redirect-loop', 'failed', /redirects/],
]

describe.each(sources)('%s', (_, adapter, place, items) => {
  const collect = () => collectSource(adapter, contextOf(stand.door, place()))

  test('gives the items of the golden day', async () => {
    const collected = await collect()
    expect(collected).toMatchObject({ source: adapter.name, kind: adapter.kind, state: 'ok' })
    expect(collected.items).toHaveLength(items)
  })

  test.each(faults)('failure 19: %s is %s, and says why', async (fault, state, reason) => {
    stand.fixtures.spoil('/', fault)
    const collected = await collect()
    expect([collected.state, collected.items]).toEqual([state, []])
    expect(collected.detail).toMatch(reason)
    expect(Date.parse(collected.until ?? '') > 0).toBe(state === 'deferred')
  })

  test.each(['html', 'entities'])('failure 20: %s is no answer, and never an empty one', async (fault) => {
    stand.fixtures.spoil('/', fault)
    expect(await collect()).toMatchObject({ state: 'failed', items: [] })
  })

  test('failure 20: half an answer fails, and of half a page it is told', async () => {
    stand.fixtures.spoil('/', 'truncated')
    const { state, detail, warnings } = await collect()
    if (state === 'ok') expect(warnings).toContain('the page breaks off')
    else expect([state, detail]).toEqual(['failed', expect.stringMatching(/breaks off|no whole JSON/)])
  })

  test('failure 19: a right answer of nothing is empty, with the reason', async () => {
    stand.fixtures.spoil('/', 'empty')
    const { state, detail } = await collect()
    // A page that is never without a story has changed its form.
    if (adapter === betacat)
      expect([state, detail]).toEqual(['failed', expect.stringContaining('the page has no story')])
    else expect([state, detail]).toEqual(['empty', expect.stringMatching(/nothing|no |empty/)])
  })

  test('an abort ends it', async () => {
    const context = contextOf(stand.door, place(), { signal: AbortSignal.abort(new Error('enough')) })
    await expect(collectSource(adapter, context)).rejects.toThrow('enough')
  })
})
