import { expect, test } from 'vitest'
import { htmlReply, page, xmlReply } from '@/scripts/fixtures/reply'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import { betacat } from './betacat'
import { collectSource } from './collect'

let stories = ''
let feed = ''

const stand = standOfSources(({ path }) => {
  if (path === '/own/') return htmlReply(page('Hacker News Digest', stories))
  return path === '/own/feed.xml' ? xmlReply('application/atom+xml', feed, '') : undefined
})

const collect = (baseUrl = fixtureBases(stand.fixtures.origin).betacat, settings = {}) =>
  collectSource(betacat, contextOf(stand.door, { baseUrl, ...settings }))
const own = () => `${stand.fixtures.origin}/own`

test('failure 11: a story without score and summary keeps both from moving to its neighbours', async () => {
  const { items } = await collect()
  expect(items.map(({ position, score, text }) => [position, score, text !== ''])).toEqual([
    [0, 512, true],
    [1, undefined, false],
    [2, 271, true],
    [3, 204, false],
    [4, 143, true],
  ])
})

test('failure 10: a story without a link is left out alone, and an embedded page is no summary', async () => {
  const story = (title: string, summary: string) =>
    `<article class="post-item"><h2 class="post-title">${title}</h2><div class="post-meta"><a rel="comment" href="https://news.ycombinator.com/item?id=7">3</a></div><div class="post-summary">${summary}</div></article>`
  stories =
    story('No link', 'x') +
    story('<a class="post-url" href="https://a.example/">A job</a>', '<iframe src="/v">no frames</iframe>')
  const { items, warnings } = await collect(own())
  expect(items).toMatchObject([
    { title: 'A job', url: 'https://a.example/', text: '', discussionUrl: 'https://news.ycombinator.com/item?id=7' },
  ])
  expect(warnings).toEqual(['story 1 has no title'])
})

test('failure 20: when the page has changed the feed is read, without the links behind each summary', async () => {
  stories = '<main>New look</main>'
  const content =
    'A summary. <a href="https://x.example">[summary]</a> <a href="https://y.example">[comments]</a>'.replace(
      /</g,
      '&lt;',
    )
  const entry = `<entry><title type="text">A story</title><id>https://a.example/</id><updated>2026-03-03T04:19:16.986431Z</updated><link href="https://a.example/" /><content type="html">${content}</content></entry>`
  feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Hacker News Summary</title>${entry}</feed>`
  const { state, items, warnings } = await collect(own())
  expect(state).toBe('ok')
  expect(items).toMatchObject([
    { title: 'A story', url: 'https://a.example/', text: 'A summary.', publishedAt: '2026-03-03T04:19:16.986Z' },
  ])
  expect(warnings).toEqual(['read from its second place: the page has no story'])
})

test('stories of other days and below the lowest score are left out', async () => {
  expect((await collect(undefined, { leastScore: 200 })).items.map(({ score }) => score)).toEqual([512, 271, 204])
  const late = contextOf(stand.door, { baseUrl: fixtureBases(stand.fixtures.origin).betacat }, { lookBack: 0 })
  expect(await collectSource(betacat, late)).toMatchObject({
    state: 'empty',
    detail: 'none of its 5 stories is of 2026-03-04',
  })
})
