import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { addSections, makeEdition, makeFile, makeSection } from '@/lib/ingest/test-digests'
import { saveMadeDigests } from '@/lib/ingest/test-made-digest'
import { listXmlFaults, makeFeed, textsOf } from './test-feeds'

let db: Database

beforeEach(() => {
  db = openDatabase(':memory:')
})

const later = new Date('2024-11-16T01:02:03Z')
const addEnglish = (day: string, ...sections: Parameters<typeof makeSection>[]) => {
  const made = sections.map((section) => makeSection(...section))
  ingestDigestFile(db, makeFile('single', makeEdition('en', made, { day })), 'imported', later)
}

const atom = async (path: string, language: 'ko' | 'en' = 'ko') => parseAtomFeed(await makeFeed(db, language, path))
const idsOf = async (path: string, language: 'ko' | 'en' = 'ko') =>
  (await atom(path, language)).entries?.map(({ id }) => id) ?? []

describe('the entries', () => {
  beforeEach(() => {
    addSections(db, '2024-11-14', ['LLM', '언어모델의 추론', 'alpha'], ['Security', '보안 소식', 'beta'])
    addSections(db, '2024-11-15', ['LLM', '언어모델이 또 나온다', 'alpha'], ['LLM', '언어모델의 새 소식', 'gamma'])
  })

  test('are one for each digest, the newest first', async () => {
    expect(await idsOf('papers.atom')).toEqual([
      'https://digest.example/ko/2024-11-15/papers',
      'https://digest.example/ko/2024-11-14/papers',
    ])
    expect(await idsOf('news.atom')).toEqual([])
  })

  test('have another id in the other language', async () => {
    expect((await idsOf('papers.atom', 'en'))[0]).toBe('https://digest.example/en/2024-11-15/papers')
  })

  test('of a category are one for each digest that has it, with those sections alone', async () => {
    expect(await idsOf('categories/security.atom')).toEqual(['https://digest.example/ko/2024-11-14/papers/security'])
    const [entry] = (await atom('categories/security.atom')).entries ?? []
    expect(entry?.content?.value).toContain('보안 소식')
    expect(entry?.content?.value).not.toContain('추론')
  })

  test('of a search are one for each section found, but none for what only repeats', async () => {
    expect(await idsOf('search.atom?q=언어모델')).toEqual([
      'https://digest.example/ko/2024-11-15/papers#section-2',
      'https://digest.example/ko/2024-11-14/papers#section-1',
    ])
    expect(await idsOf('search.atom?q=언어모델&to=2024-11-14')).toEqual([
      'https://digest.example/ko/2024-11-14/papers#section-1',
    ])
  })

  test('of sources are one for each on its first day', async () => {
    const titles = (await atom('papers/sources.atom')).entries?.map(({ title }) => title?.value)
    expect(titles).toEqual(['The work named gamma', 'The work named alpha', 'The work named beta'])
    expect((await atom('categories/llm/sources.atom')).entries).toHaveLength(2)
    expect((await atom('search/sources.atom?q=보안')).entries?.map(({ title }) => title?.value)).toEqual([
      'The work named beta',
    ])
  })

  test('of sources lead to the source, and beside it to its page here', async () => {
    const [entry] = (await atom('papers/sources.atom')).entries ?? []
    const [alternate, related] = entry?.links ?? []
    expect(alternate?.href).toBe('https://example.org/gamma')
    expect(related?.href).toBe(entry?.id)
    expect(entry?.id).toMatch(/^https:\/\/digest\.example\/ko\/sources\/url-[0-9a-f]+$/)
  })

  test('are published at midnight UTC of their day and updated when they were imported', async () => {
    addEnglish('2024-11-15', ['LLM', 'Language models again', 'alpha'])
    const [korean] = (await atom('papers.atom')).entries ?? []
    const [english] = (await atom('papers.atom', 'en')).entries ?? []
    expect(korean?.published).toBe('2024-11-15T00:00:00.000Z')
    expect(korean?.updated).toBe('2024-11-15T12:00:00.000Z')
    expect(english?.updated).toBe('2024-11-16T01:02:03.000Z')
    expect((await atom('papers.atom', 'en')).updated).toBe('2024-11-16T01:02:03.000Z')
  })

  test('in Korean only say so in the English feed, and mark the language', async () => {
    const [entry] = (await atom('papers.atom', 'en')).entries ?? []
    expect(entry?.content?.xml?.lang).toBe('ko')
    expect(entry?.content?.value).toContain('<em>Summary in Korean only.</em>')
    expect(entry?.content?.value).toContain('<div lang="ko">')
    expect((await atom('papers.atom')).entries?.[0]?.content?.xml).toBeUndefined()
    expect(parseRssFeed(await makeFeed(db, 'en', 'papers.rss')).items?.[0]?.dc?.languages).toEqual(['ko'])
    expect(parseJsonFeed(await makeFeed(db, 'en', 'papers.json')).items?.[0]?.language).toBe('ko')
  })

  test('mark what is new on its day', async () => {
    const [entry] = (await atom('papers.atom', 'en')).entries ?? []
    expect(entry?.content?.value).toContain('The work named gamma</a> (example.org, New)')
    expect(entry?.content?.value).toContain('The work named alpha</a> (example.org)')
  })

  test('are the same in each format', async () => {
    const rss = parseRssFeed(await makeFeed(db, 'ko', 'papers.rss'))
    const json = parseJsonFeed(await makeFeed(db, 'ko', 'papers.json'))
    const [one] = (await atom('papers.atom')).entries ?? []
    expect(rss.items?.[0]).toMatchObject({
      guid: { value: one?.id },
      link: one?.id,
      title: one?.title?.value,
      pubDate: 'Fri, 15 Nov 2024 00:00:00 GMT',
      content: { encoded: one?.content?.value },
    })
    expect(json.items?.[0]).toMatchObject({
      id: one?.id,
      url: one?.id,
      title: one?.title?.value,
      content_html: one?.content?.value,
      date_published: '2024-11-15T00:00:00.000Z',
    })
  })

  test('know their own feed and its page', async () => {
    expect((await atom('categories/llm.atom', 'en')).links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://digest.example/feeds/en/categories/llm.atom'],
      ['alternate', 'https://digest.example/en/categories/llm'],
    ])
    expect(parseRssFeed(await makeFeed(db, 'ko', 'search.rss?q=a+b&kind=papers')).atom?.links?.[0]?.href).toBe(
      'https://digest.example/feeds/ko/search.rss?q=a+b&kind=papers',
    )
  })
})

test('a feed without entries is valid', async () => {
  for (const path of ['papers.atom', 'categories/llm/sources.rss', 'search.atom?q=x'])
    expect(listXmlFaults(await makeFeed(db, 'ko', path))).toEqual([])
  expect(JSON.parse(await makeFeed(db, 'ko', 'news.json')).items).toEqual([])
})

describe('text of strangers', () => {
  const title = `R&D spends < 5% > all ]]> "quoted" 'single'`
  const url = 'https://example.org/x?a=1&b=2&copy=3'
  const body = `본문 A & B < C. "따옴표" ]]> 끝\b 제어\u001b \ud800 <img src=x onerror=alert(1)> [나쁜](javascript:x)`

  beforeEach(() => {
    const sources = [
      { title, url },
      { title: 'Control \b and \u000b here', url: 'javascript:alert(1)' },
      { title: '가족 👨‍👩‍👧', url: 'https://example.org/a b' },
    ]
    const edition = makeEdition('ko', [{ label: 'Q&A <beta>', emoji: null, body, sources }])
    ingestDigestFile(db, makeFile('single', edition), 'imported', later)
  })

  const paths = ['papers', 'papers/sources', 'categories/other', 'search']
  const query = '?q=%3Cb%3E+%26+]]%3E+%08+R%26D'

  test.each(paths.flatMap((path) => [`${path}.atom${query}`, `${path}.rss${query}`]))(
    'is well-formed in %s',
    async (path) => {
      for (const language of ['ko', 'en'] as const)
        expect(listXmlFaults(await makeFeed(db, language, path))).toEqual([])
    },
  )

  test('reads back as it was printed, without blanks around it', async () => {
    for (const format of ['atom', 'rss'])
      expect(textsOf(await makeFeed(db, 'ko', `papers/sources.${format}`), 'title')).toContain(title)
    expect(textsOf(await makeFeed(db, 'ko', 'papers/sources.rss'), 'link')).toContain(url)
    expect(textsOf(await makeFeed(db, 'ko', 'papers/sources.atom'), 'title')).toContain('가족 👨‍👩‍👧')
    expect(textsOf(await makeFeed(db, 'ko', 'papers/sources.atom'), 'title')).toContain('Control  and  here')
    expect(JSON.parse(await makeFeed(db, 'ko', 'papers/sources.json')).items[0]).toMatchObject({
      title,
      external_url: url,
    })
  })

  test('brings no element and no address of its own', async () => {
    const [entry] = (await atom('papers.atom')).entries ?? []
    const html = entry?.content?.value ?? ''
    expect(html).not.toMatch(/<img|javascript:/)
    expect(html).toContain('Q&#x26;A &#x3C;beta>')
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://example.org/x?a=1&#x26;b=2&#x26;copy=3',
      'https://example.org/a b',
    ])
  })

  test('that is no address leads to the page of the source here', async () => {
    const links = textsOf(await makeFeed(db, 'ko', 'papers/sources.rss'), 'link')
    expect(links.filter((link) => !/^https:\/\/(digest|example)\.(example|org)\/[!-~]*$/.test(link))).toEqual([])
    expect(links).toContain('https://example.org/a%20b')
  })
})

test('a formula stands as it was typed', async () => {
  addSections(db, '2024-11-15', ['LLM', '값은 $x^2$ 이다', 'alpha'])
  expect((await atom('papers.atom')).entries?.[0]?.content?.value).toContain('<code>x^2</code>')
})

test('at most 30 digests and 50 sources are told', async () => {
  for (let day = 1; day <= 31; day += 1)
    addSections(db, `2024-10-${String(day).padStart(2, '0')}`, ['LLM', '글', `a${day}`, `b${day}`])
  expect(await idsOf('papers.atom')).toHaveLength(30)
  expect(await idsOf('papers/sources.atom')).toHaveLength(50)
})

describe('a made digest', () => {
  beforeEach(() => saveMadeDigests(db))

  test('begins with its editorial, but for the entry of one category', async () => {
    const [korean] = (await atom('papers.atom')).entries ?? []
    expect(korean?.content?.value).toMatch(/^<div lang="ko"><p>오늘은 손과 발이/)
    const [robotics] = (await atom('categories/robotics.atom')).entries ?? []
    expect(robotics?.content?.value).not.toContain('오늘은 손과 발이')
    expect(listXmlFaults(await makeFeed(db, 'ko', 'papers.atom'))).toEqual([])
  })

  test('is in the languages of its texts', async () => {
    expect((await atom('categories/llm.atom')).entries?.[0]?.content?.xml?.lang).toBe('en')
    expect((await atom('papers.atom')).entries?.[0]?.content?.xml).toBeUndefined()
  })
})
