import { beforeEach, expect, test } from 'vitest'
import { type Handler, xmlReply } from '@/scripts/fixtures/reply'
import { contextOf, standOfSources } from '@/scripts/fixtures/test-sources'
import { pipelineSettings } from '../settings'
import { adaptersFor } from './all-sources'
import { collectSource } from './collect'
import { feedAdapter } from './feed'

let own: Handler = () => undefined

const stand = standOfSources((request) => own(request))
beforeEach(() => {
  own = () => undefined
})

const collect = (path: string, settings = {}) =>
  collectSource(
    feedAdapter({ name: 'sample', kind: 'news' }),
    contextOf(stand.door, { baseUrl: `${stand.fixtures.origin}${path}`, ...settings }),
  )
const answerWith = (...items: string[]) => {
  const body = `<rss version="2.0"><channel><title>F</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
  own = ({ path }) => (path === '/own' ? xmlReply('application/rss+xml', body, '') : undefined)
}
const item = (name: string, date: string) =>
  `<title>Note ${name}</title><link>https://n.example/${name}</link><pubDate>${date}</pubDate>`

test.each(['rss', 'atom', 'json'])('a feed as %s gives the same items', async (form) => {
  const { items } = await collect(`/feeds/sample.${form}`)
  expect(items.map(({ title, url, publishedAt, text }) => [title, url, publishedAt, text !== ''])).toEqual([
    [
      '한국어 음성 모델을 공개한 스타트업의 기록',
      'https://maker-notes.example/korean-speech',
      '2026-03-03T07:00:00.000Z',
      true,
    ],
    [
      'Open-weight language model runs on a phone without a network',
      'https://handset-lab.example/blog/offline-model',
      '2026-03-03T10:00:00.000Z',
      false,
    ],
  ])
  expect(items[0]?.origin).toEqual({ source: 'feed:sample', from: `${stand.fixtures.origin}/feeds/sample.${form}` })
})

test.each(['euc-kr', 'euc-kr-meta'])('a feed in %s is read in its letters', async (fault) => {
  const { items } = await collect(`/fault/${fault}/feeds/sample.rss`)
  expect(items[0]?.title).toBe('한국어 음성 모델을 공개한 스타트업의 기록')
})

test('dates more than a day ahead are refused, those before the days looked at are left out, none is allowed', async () => {
  answerWith(
    item('old', 'Sat, 28 Feb 2026 14:59:59 GMT'),
    item('first', 'Sat, 28 Feb 2026 15:00:00 GMT'),
    item('zone', 'Thu, 05 Mar 2026 00:59:59 GMT'),
    item('future', 'Thu, 05 Mar 2026 01:00:01 GMT'),
    item('undated', ''),
  )
  const { items, warnings } = await collect('/own')
  expect(items.map(({ title }) => title)).toEqual(['Note first', 'Note zone', 'Note undated'])
  expect(warnings).toEqual(['Note future: dated in the future, 2026-03-05T01:00:01.000Z'])
})

test('failure 10: an entry without title or address is left out alone', async () => {
  answerWith('<link>https://n.example/1</link>', '<title>Two</title>', item('three', 'Tue, 03 Mar 2026 00:00:00 GMT'))
  const { items, warnings } = await collect('/own')
  expect([items.map(({ title }) => title), warnings]).toEqual([
    ['Note three'],
    ['entry 1 has no title', 'entry 2 has no address'],
  ])
})

test('failure 20: entries most of which are wrong are a changed form', async () => {
  const wrong = '<title>A</title><link>javascript:alert(1)</link>'
  answerWith(wrong, wrong, item('three', 'Tue, 03 Mar 2026 00:00:00 GMT'))
  expect(await collect('/own')).toMatchObject({
    state: 'failed',
    detail: '2 of 3 items are wrong, its form may have changed: A: url is no http or https address',
  })
})

test('no more items than the limit, the first of the feed', async () => {
  expect((await collect('/feeds/sample.rss', { limit: 1 })).items).toHaveLength(1)
})

test('every source of the settings has its adapter, feeds by their name and with their whole address', () => {
  const settings = pipelineSettings.parse({
    feeds: [{ name: 'geeknews', url: 'https://news.example/rss/', kind: 'news', limit: 5, enabled: false }],
  })
  const all = adaptersFor(settings)
  expect(all.map(({ adapter, settings: { isEnabled } }) => [adapter.name, adapter.kind, isEnabled])).toEqual([
    ['hugging-face', 'papers', true],
    ['arxiv-rss', 'papers', false],
    ['deeplearn', 'papers', false],
    ['hacker-news', 'news', true],
    ['betacat', 'news', false],
    ['technology-review', 'news', true],
    ['feed:geeknews', 'news', false],
  ])
  expect(all.at(-1)?.settings).toMatchObject({ baseUrl: 'https://news.example/rss/', limit: 5 })
})
