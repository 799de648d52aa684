import { beforeEach, expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { type Handler, xmlReply } from '@/scripts/fixtures/reply'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import { arxivRss } from './arxiv-rss'
import { collectSource } from './collect'

let own: Handler = () => undefined

const stand = standOfSources((request) => own(request))
beforeEach(() => {
  own = () => undefined
})

const collect = (settings = {}, rest = {}) =>
  collectSource(
    arxivRss,
    contextOf(stand.door, { baseUrl: fixtureBases(stand.fixtures.origin)['arxiv-rss'], ...settings }, rest),
  )
const answerWith = (body: string) => {
  own = ({ path }) => (path.startsWith('/arxiv-rss/') ? xmlReply('application/xml', body, '') : undefined)
}
const rss = (body: string, title = 'cs.AI updates on arXiv.org') =>
  `<rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom"><channel><title>${title}</title>${body}</channel></rss>`

test('new papers alone are taken, with what the feed tells', async () => {
  const { items } = await collect()
  expect(items.map(({ arxivId }) => arxivId)).toEqual([
    '2603.01007',
    '2603.01008',
    '2603.01009',
    '2603.01010',
    '2603.01011',
    '2603.01012',
  ])
  expect(items[0]).toMatchObject({ kind: 'papers', url: 'https://arxiv.org/abs/2603.01007', listedOn: '2026-03-03' })
  expect(items[0]?.text).not.toMatch(/Announce|Abstract:|^arXiv/)
  expect(items[0]?.authors.length).toBeGreaterThan(1)
})

test('categories are watched together', async () => {
  await collect({ categories: ['cs.RO', 'stat.ML'] })
  await collect()
  expect(stand.fixtures.requests.map(({ path }) => path)).toEqual([
    '/arxiv-rss/rss/cs.RO+stat.ML',
    '/arxiv-rss/rss/cs.AI+cs.CL+cs.CV+cs.LG',
  ])
})

test('the documented shape is read: a title of 0, lines broken, types in the description alone', async () => {
  const item = (id: string, type: string) =>
    `<item><title>0</title><link>https://arxiv.org/abs/${id}</link><description>arXiv:${id}v1 Announce Type: ${type}\nAbstract: We use $f&lt;N/2$\nand more</description>` +
    `<guid isPermaLink="false">oai:arXiv.org:${id}v1</guid><category>cs.AI</category><pubDate>Tue, 03 Mar 2026 00:00:00 -0500</pubDate></item>`
  answerWith(rss(item('2603.00001', 'new') + item('hep-th/9901001', 'replace-cross')))
  const { items } = await collect()
  expect(items).toMatchObject([
    {
      title: '0',
      arxivId: '2603.00001',
      text: 'We use $f<N/2$ and more',
      listedOn: '2026-03-03',
      publishedAt: '2026-03-03T05:00:00.000Z',
      authors: [],
    },
  ])
})

test('the Atom form says the same', async () => {
  const entry =
    '<entry><id>oai:arXiv.org:2603.00001v1</id><title>T</title><link href="https://arxiv.org/abs/2603.00001" rel="alternate"/><published>2026-03-03T00:00:00-05:00</published>' +
    '<summary>arXiv:2603.00001v1 Announce Type: new\nAbstract: Body</summary><category term="cs.AI"/><arxiv:announce_type>new</arxiv:announce_type><author><name>A. Kim, B. Lee</name></author></entry>'
  answerWith(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>cs.AI</title>${entry}</feed>`,
  )
  const { items } = await collect()
  expect(items).toMatchObject([
    {
      title: 'T',
      arxivId: '2603.00001',
      text: 'Body',
      arxivCategories: ['cs.AI'],
      authors: ['A. Kim', 'B. Lee'],
      listedOn: '2026-03-03',
    },
  ])
})

test.each([
  [
    '2026-03-07',
    '2026-03-07T06:00:00Z',
    'arXiv announced nothing for 2026-03-07, a weekend; next at 2026-03-09T00:00Z, in its feed at 2026-03-09T04:00Z',
  ],
  [
    '2026-03-09',
    '2026-03-09T03:59:59Z',
    'arXiv announced nothing for 2026-03-08, a weekend; next at 2026-03-09T00:00Z, in its feed at 2026-03-09T04:00Z',
  ],
  [
    '2026-11-27',
    '2026-11-27T06:00:00Z',
    'arXiv announced nothing for 2026-11-27, a holiday; next at 2026-11-30T01:00Z, in its feed at 2026-11-30T05:00Z',
  ],
  ['2026-03-10', '2026-03-10T06:00:00Z', 'it holds no new paper from 2026-03-07 to 2026-03-10'],
])('failure 19: a feed without items on %s is empty, and says why', async (day, now, detail) => {
  answerWith(rss('<skipDays><day>Saturday</day><day>Sunday</day></skipDays>'))
  const collected = await collect({}, { day: day as Day, now: new Date(now) })
  expect(collected).toMatchObject({ state: 'empty', detail, items: [] })
})

test('failure 19: a category that does not exist is an error and not an empty day', async () => {
  expect(await collect({ categories: ['cs.ai!'] })).toMatchObject({
    state: 'failed',
    detail: 'Feed error for query: cs.ai!',
  })
})

test('failure 20: items without an id of arXiv are a changed form', async () => {
  answerWith(rss('<item><title>T</title><link>https://example.org/1</link></item>'))
  expect(await collect()).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('none of 1 entries is as expected'),
  })
})

test('a 406 is arXiv asking for rest', async () => {
  stand.fixtures.spoil('/arxiv-rss', '406')
  expect(await collect()).toMatchObject({ state: 'deferred', detail: expect.stringContaining('HTTP 406') })
})
