import { beforeEach, expect, test } from 'vitest'
import { type Handler, jsonReply } from '@/scripts/fixtures/reply'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import { collectSource } from './collect'
import { hackerNews } from './hacker-news'

let own: Handler = () => undefined

const stand = standOfSources((request) => own(request))
beforeEach(() => {
  own = () => undefined
})

const collect = (settings = {}, rest = {}) => {
  const { algolia, firebase } = fixtureBases(stand.fixtures.origin)
  return collectSource(
    hackerNews,
    contextOf(stand.door, { baseUrl: algolia, fallbackUrl: firebase, leastScore: 50, ...settings }, rest),
  )
}
const searches = () =>
  stand.fixtures.requests.filter(({ path }) => path.endsWith('/search_by_date')).map(({ query }) => query)
const filters = () => searches().map((query) => query.get('numericFilters'))
/** Algolia with these stories, which are all of one second. */
const answerWith = (...hits: object[]) => {
  own = ({ path }) => (path.startsWith('/algolia/') ? jsonReply({ hits, nbHits: hits.length, nbPages: 1 }) : undefined)
}
const hit = (objectID: string, more: object) => ({
  objectID,
  title: `Story ${objectID}`,
  created_at_i: 1772582400,
  points: 60,
  ...more,
})

test('failure 27: each day asked for is the one in Seoul, from 15:00 UTC to 15:00 UTC', async () => {
  await collect({}, { lookBack: 1 })
  const at = (instant: string) => Date.parse(instant) / 1000
  expect(filters()).toEqual([
    `points>49,created_at_i>=${at('2026-03-03T15:00:00Z')},created_at_i<${at('2026-03-04T15:00:00Z')}`,
    `points>49,created_at_i>=${at('2026-03-02T15:00:00Z')},created_at_i<${at('2026-03-03T15:00:00Z')}`,
  ])
  expect(searches()[0]?.get('tags')).toBe('story')
})

test('stories come by their points, and what has no address leads to where people talk', async () => {
  const { items } = await collect()
  expect(items.map(({ score }) => score)).toEqual([640, 512, 388, 271, 204, 155, 143, 98])
  const ask = items.find(({ title }) => title.startsWith('Ask HN'))
  expect(ask).toMatchObject({
    url: 'https://news.ycombinator.com/item?id=47000008',
    discussionUrl: 'https://news.ycombinator.com/item?id=47000008',
    comments: 230,
  })
})

test('failure 20: points, address and title may be null', async () => {
  answerWith(
    hit('1', { url: null }),
    hit('2', { title: null }),
    hit('3', { points: null }),
    hit('4', { url: '' }),
    hit('5', { created_at_i: 9e99 }),
  )
  const { state, items } = await collect({}, { lookBack: 0 })
  expect([state, items.map(({ title, url }) => [title, url])]).toEqual([
    'ok',
    [
      ['Story 1', 'https://news.ycombinator.com/item?id=1'],
      ['Story 4', 'https://news.ycombinator.com/item?id=4'],
    ],
  ])
})

test('failure 20: hits of another form are a failure and not an empty day', async () => {
  answerWith({ id: 1, headline: 'A' }, { id: 2, headline: 'B' })
  expect(await collect({ fallbackUrl: '' })).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('none of 8 entries'),
  })
})

test('pages are turned, and a search with more hits than Algolia gives is cut into halves', async () => {
  own = ({ path, query }) => {
    if (!path.startsWith('/algolia/')) return undefined
    const [, from = 0, to = 0] =
      /created_at_i>=(\d+),created_at_i<(\d+)/.exec(query.get('numericFilters') ?? '')?.map(Number) ?? []
    // A story each 60 seconds, which is 1440 a day.
    const stories = Array.from({ length: (to - from) / 60 }, (_, index) =>
      hit(String(from + index * 60), { created_at_i: from + index * 60 }),
    )
    const page = Number(query.get('page'))
    const hits = stories.slice(page * 100, page * 100 + 100)
    return jsonReply({ hits, page, nbHits: stories.length, nbPages: Math.min(10, Math.ceil(stories.length / 100)) })
  }
  const { items } = await collect({ limit: 2000 }, { lookBack: 0 })
  expect(new Set(items.map(({ discussionUrl }) => discussionUrl)).size).toBe(1440)
  expect(searches()).toHaveLength(1 + 8 + 8)
})

test('failure 21: when Algolia is dead the list of Hacker News itself is read', async () => {
  stand.fixtures.spoil('/algolia', '500')
  const { state, items, warnings } = await collect()
  expect([state, items.map(({ score }) => score)]).toEqual(['ok', [640, 512, 388, 271, 204, 155, 143, 98]])
  expect(warnings).toEqual([`read from its second place: HTTP 500 from ${stand.fixtures.host} (4 tries)`])
})

test('failure 21: an Algolia that asks for rest does not keep Hacker News from being asked', async () => {
  stand.fixtures.spoil('/algolia', '429:3600')
  expect(await collect()).toMatchObject({ state: 'ok' })
})

test('failure 19: the list of now does not make an earlier day empty', async () => {
  stand.fixtures.spoil('/algolia', '404')
  const detail = `HTTP 404 from ${stand.fixtures.host}; then no story of these days`
  expect(await collect({}, { day: '2026-02-20', lookBack: 0 })).toMatchObject({ state: 'failed', detail })
})

test('a day that cannot be read leaves the others', async () => {
  stand.fixtures.script('/algolia', '404')
  const { state, items, warnings } = await collect()
  expect([state, items.length, warnings]).toEqual(['ok', 8, [`2026-03-04: HTTP 404 from ${stand.fixtures.host}`]])
})

test('what Hacker News itself escapes is read as it was written', async () => {
  const story = { id: 7, type: 'story', time: 1772582400, score: 60, descendants: 2 }
  own = ({ path }) => {
    if (path.startsWith('/algolia/')) return { status: 404, type: 'text/plain', body: '' }
    if (path.endsWith('/topstories.json')) return jsonReply([7, 8])
    return path.endsWith('/7.json')
      ? jsonReply({ ...story, title: 'Q&amp;A about &lt;div&gt;', text: '<p>One<p>two' })
      : undefined
  }
  const { items } = await collect()
  expect(items).toMatchObject([
    {
      title: 'Q&A about <div>',
      text: 'One\n\ntwo',
      url: 'https://news.ycombinator.com/item?id=7',
      publishedAt: '2026-03-04T00:00:00.000Z',
    },
  ])
})
