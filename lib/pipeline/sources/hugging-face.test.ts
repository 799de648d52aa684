import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { jsonReply } from '@/scripts/fixtures/reply'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import { collectSource } from './collect'
import { huggingFace } from './hugging-face'

let rows: unknown

const stand = standOfSources(({ path, query }) =>
  path === '/own/api/daily_papers' && query.get('date') === '2026-03-04' ? jsonReply(rows) : undefined,
)

const collect = (settings = {}, rest = {}) => {
  const baseUrl = fixtureBases(stand.fixtures.origin)['hugging-face']
  return collectSource(huggingFace, contextOf(stand.door, { baseUrl, ...settings }, rest))
}
const asked = () => stand.fixtures.requests.map(({ path, query }) => `${path} ${query.get('date')}`)
const own = (given: unknown) => {
  rows = given
  return collect({ baseUrl: `${stand.fixtures.origin}/own` }, { lookBack: 0 })
}

test('the lists of the day and of three days before are read, each by its votes', async () => {
  const { state, items, detail } = await collect()
  expect([state, items.length, detail]).toEqual(['ok', 12, '12 items'])
  expect(items.slice(0, 9).map(({ listedOn, score }) => [listedOn, score])).toEqual([
    ['2026-03-03', 96],
    ['2026-03-03', 74],
    ['2026-03-03', 61],
    ['2026-03-03', 58],
    ['2026-03-03', 47],
    ['2026-03-03', 39],
    ['2026-03-03', 33],
    ['2026-03-03', 28],
    ['2026-03-02', 21],
  ])
  expect(asked().map((line) => line.slice(-10))).toEqual(['2026-03-04', '2026-03-03', '2026-03-02', '2026-03-01'])
})

test('a row has everything that the list tells', async () => {
  const { items } = await collect()
  expect(items[0]).toMatchObject({
    kind: 'papers',
    title: 'TideCache: Keeping Only the Memory a Language Model Will Read Again',
    url: 'https://arxiv.org/abs/2603.01001',
    arxivId: '2603.01001',
    publishedAt: '2026-03-02T09:00:00.000Z',
    oneLiner: 'TideCache is told in one sentence.',
    keywords: ['large language models', 'long context'],
    authors: ['Mira Halloran', 'Jun-ho Seo'],
    comments: 2,
    discussionUrl: 'https://huggingface.co/papers/2603.01001',
    position: 0,
    origin: { source: 'hugging-face' },
  })
})

test('failure 27: before nine in the morning in Seoul the newest list is the one of yesterday', async () => {
  await collect({}, { day: '2026-03-05' as Day, now: new Date('2026-03-04T23:59:00Z'), lookBack: 0 })
  await collect({}, { day: '2026-03-05' as Day, now: new Date('2026-03-05T00:00:00Z'), lookBack: 0 })
  expect(asked().map((line) => line.slice(-10))).toEqual(['2026-03-04', '2026-03-05'])
})

test('a list that has not begun there is no failure of the others', async () => {
  stand.fixtures.script('/hugging-face/api', '400')
  const { state, items, warnings } = await collect()
  expect([state, items.length, warnings]).toEqual(['ok', 12, ['the list of 2026-03-04: has not begun']])
})

test('the page is read when the interface has changed', async () => {
  stand.fixtures.spoil('/hugging-face/api', 'html')
  const { state, items } = await collect({}, { lookBack: 1 })
  expect([state, items.length]).toEqual(['ok', 8])
  expect(items[0]?.origin.from).toBe(`${stand.fixtures.origin}/hugging-face/papers?date=2026-03-03`)
})

test('one list that fails leaves the others', async () => {
  stand.fixtures.script('/hugging-face/', 'ok', '404', '404')
  const { state, items, warnings } = await collect()
  expect([state, items.length]).toEqual(['ok', 4])
  expect(warnings).toEqual([`the list of 2026-03-03: HTTP 404 from ${stand.fixtures.host}`])
})

test('failure 20: fields may be absent, null or new, but an id and a title are needed', async () => {
  const bare = { paper: { id: '2601.00001', title: 'Bare', summary: null, upvotes: null, authors: null, more: 1 } }
  const outer = { paper: { id: '2601.00002' }, title: 'Outer', summary: 'Text', publishedAt: null, thumbnail: 3 }
  const { items, warnings } = await own([bare, outer, { paper: { title: 'No id' } }])
  expect(items.map(({ title, text, score }) => [title, text, score])).toEqual([
    ['Bare', '', undefined],
    ['Outer', 'Text', undefined],
  ])
  expect(warnings).toEqual(['1 rows of 2026-03-04 are not as documented'])
})

test('failure 20: rows of another form are a failure, no rows are none', async () => {
  expect(await own([{ article: { id: 1 } }, { article: { id: 2 } }])).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('none of 2 entries is as expected'),
  })
  expect(await own({ error: 'maintenance' })).toMatchObject({ state: 'failed' })
  expect(await own([])).toMatchObject({ state: 'empty', detail: 'nothing is listed from 2026-03-04 to 2026-03-04' })
})

test('failure 13: an id is read as a whole, an old one and one that is none of arXiv too', async () => {
  const row = (id: string) => ({ paper: { id, title: `Paper ${id}`, summary: '' } })
  const { items } = await own([row('astro-ph/0601001'), row('2411.08147'), row('papers-of-spa')])
  expect(items.map(({ arxivId, url }) => [arxivId, url])).toEqual([
    ['astro-ph/0601001', 'https://arxiv.org/abs/astro-ph/0601001'],
    ['2411.08147', 'https://arxiv.org/abs/2411.08147'],
    [undefined, 'https://huggingface.co/papers/papers-of-spa'],
  ])
})
