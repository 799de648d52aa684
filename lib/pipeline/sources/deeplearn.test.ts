import { expect, test } from 'vitest'
import { identifySource } from '@/lib/digest/source-key'
import { htmlReply, page } from '@/scripts/fixtures/reply'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import { collectSource } from './collect'
import { deeplearn } from './deeplearn'

let home = ''

const stand = standOfSources(({ path }) => {
  if (path === '/own/') return htmlReply(page('deeplearn', home))
  if (path.startsWith('/own/arxiv/'))
    return htmlReply(page('A', '<div class="article-content"><p>An</p><p>abstract.</p></div>'))
  return undefined
})

const collect = (settings = {}) =>
  collectSource(
    deeplearn,
    contextOf(stand.door, { baseUrl: fixtureBases(stand.fixtures.origin).deeplearn, ...settings }),
  )
const collectOwn = (markup: string) => {
  home = markup
  return collect({ baseUrl: `${stand.fixtures.origin}/own` })
}
const panel = (title: string, ...links: string[]) =>
  `<div class="panel"><h3 class="panel-title"> ${title} </h3>${links.map((link) => `<div class="title">${link}</div>`).join('')}</div>`

test('failure 10: a page without an abstract costs that paper alone, and says so', async () => {
  const { state, items, warnings } = await collect()
  expect([state, items.length]).toEqual(['ok', 2])
  expect(warnings).toEqual([expect.stringMatching(/: its page has no abstract$/)])
})

test('failure 10: a page that fails costs that paper alone', async () => {
  stand.fixtures.script('/deeplearn/arxiv/', '404')
  const { state, items, warnings } = await collect()
  expect([state, items.length, warnings.length]).toEqual(['ok', 1, 2])
})

test('failure 12: titles of other panels are not taken', async () => {
  const link = '<a href="/own/arxiv/900001/a-paper">A paper</a>'
  const other = '<a href="/own/arxiv/1/talk">Only talk</a>'
  const { items } = await collectOwn(
    panel('Recent Comments', other) + panel('Hot Papers', link) + panel('New Papers', other),
  )
  expect(items.map(({ title, text }) => [title, text])).toEqual([['A paper', 'An\n\nabstract.']])
})

test('failure 13: an address with question marks, quotes and brackets leads to its page and is known by its number', async () => {
  const slug = "what-is-fair?-defining-fairness-(and-it's-limits)"
  const { items } = await collectOwn(panel('Hot Papers', `<a href="/own/arxiv/550073/${slug}">What is Fair?</a>`))
  const encoded = 'what-is-fair%3F-defining-fairness-%28and-it%27s-limits%29'
  expect(items[0]?.url).toBe(`https://deeplearn.org/arxiv/550073/${encoded}`)
  expect(identifySource('', items[0]?.url ?? '').key).toBe('deeplearn-550073')
  expect(stand.fixtures.requests.at(-1)?.path).toBe(`/own/arxiv/550073/${encoded}`)
})

test('failure 20: a page without the panel, or with links of another form, has failed', async () => {
  expect(await collectOwn('<h1>New look</h1>')).toMatchObject({
    state: 'failed',
    detail: 'the page has no panel "Hot Papers"',
  })
  expect(await collectOwn(panel('Hot Papers', '<a href="/paper?id=7">A paper</a>'))).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('none of 1 entries is as expected'),
  })
  const untitled =
    '<div class="panel"><h3 class="panel-title">Hot Papers</h3><a href="/own/arxiv/7/a">A paper</a></div>'
  expect(await collectOwn(untitled)).toMatchObject({ state: 'failed' })
})

test('no more pages are asked for than the limit', async () => {
  await collect({ limit: 1 })
  expect(stand.fixtures.requests.filter(({ path }) => path.startsWith('/deeplearn/arxiv/'))).toHaveLength(1)
})

test('a site that asks for rest is left alone, with what it gave', async () => {
  stand.fixtures.script('/deeplearn/arxiv/', 'ok', '429:3600')
  const { state, items, warnings } = await collect()
  expect([state, items.length]).toEqual(['ok', 1])
  expect(warnings).toEqual([expect.stringContaining('HTTP 429')])
})
