import { expect, test } from 'vitest'
import { htmlReply, page } from '@/scripts/fixtures/reply'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import { collectSource } from './collect'
import { technologyReview } from './technology-review'

let column = ''

const stand = standOfSources(({ path }) => (path === '/own/category/ai' ? htmlReply(page('AI', column)) : undefined))

const collect = (baseUrl = fixtureBases(stand.fixtures.origin)['technology-review'], rest = {}) =>
  collectSource(technologyReview, contextOf(stand.door, { baseUrl }, rest))

test('failure 14: paragraphs of an excerpt stay apart', async () => {
  const { items } = await collect()
  expect(items[0]?.text).toMatch(/있다\.\n\nThe post appeared first\.$/)
  expect(items.map(({ keywords }) => keywords)).toEqual([['AI'], ['AI'], ['AI']])
})

test('failure 14: the badge behind a title of the page is no part of it', async () => {
  stand.fixtures.spoil('/technology-review/feed/', '404')
  const { items } = await collect()
  expect(items.map(({ title }) => title)).toEqual([
    '공장 로봇이 말로 배우는 새로운 방법',
    '언어 모델은 왜 모른다고 말하지 못할까',
    'AI 반도체, 물 대신 소금으로 식힌다',
  ])
})

test('failure 14: a badge glued to the text of the title goes too', async () => {
  column = '<div class="col-left"><h3 class="entry-title"><a href="/ai/1/">모델의 기억PREMIUM</a></h3></div>'
  const { items } = await collect(`${stand.fixtures.origin}/own`)
  expect(items).toMatchObject([{ title: '모델의 기억', url: `${stand.fixtures.origin}/ai/1/`, text: '' }])
})

test('failure 11: an excerpt belongs to the title before it, in a box of its own or not', async () => {
  const entry = (name: string, excerpt: string) =>
    `<h3 class="entry-title"><a href="/ai/${name}/">Article ${name}</a></h3>${excerpt}`
  const excerpt = (text: string) => `<div class="post-excerpt"><p>${text}</p></div>`
  column = `<div class="col-left">${entry('a', '')}${entry('b', excerpt('About b'))}<div><div>${entry('c', '')}</div>${excerpt('About c')}</div></div><div class="col-right">${entry('d', '')}</div>`
  const { items } = await collect(`${stand.fixtures.origin}/own`)
  expect(items.map(({ title, text }) => [title, text])).toEqual([
    ['Article a', ''],
    ['Article b', 'About b'],
    ['Article c', 'About c'],
  ])
})

test('failure 20: a page without its column has failed, and both places are told', async () => {
  column = '<main></main>'
  const { state, detail } = await collect(`${stand.fixtures.origin}/own`)
  expect([state, detail]).toEqual([
    'failed',
    `HTTP 404 from ${stand.fixtures.host}; then the page has no list of articles`,
  ])
  column = '<div class="col-left"><h2><a href="/ai/1/">An article</a></h2></div>'
  expect(await collect(`${stand.fixtures.origin}/own`)).toMatchObject({ state: 'failed' })
})

test('failure 27: articles of other days in Seoul are left out', async () => {
  // The three articles are of 09:00, 04:00 and 02:00 of the third of March in Seoul.
  expect(await collect(undefined, { lookBack: 0 })).toMatchObject({
    state: 'empty',
    detail: 'none of its 3 entries is of 2026-03-04',
  })
  expect((await collect(undefined, { lookBack: 1 })).items).toHaveLength(3)
})
