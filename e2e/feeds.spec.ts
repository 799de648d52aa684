import { expect } from '@playwright/test'
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { listXmlFaults } from '@/lib/feeds/test-feeds'
import { test } from './support/test'
import { languages, words } from './support/words'

const types = { atom: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' }

for (const locale of languages)
  test(`the feeds of papers hold the five digests, newest first, ${locale}`, async ({ request, baseURL }) => {
    const days = ['2027-01-01', '2026-12-31', '2026-12-30', '2026-03-08', '2024-02-29']
    const ids = days.map((day) => `${baseURL}/${locale}/${day}/papers`)
    for (const format of ['atom', 'rss', 'json'] as const) {
      const answer = await request.get(`/feeds/${locale}/papers.${format}`)
      expect(answer.headers()['content-type']).toBe(`${types[format]}; charset=utf-8`)
      const text = await answer.text()
      const found = {
        atom: () => parseAtomFeed(text).entries?.map(({ id }) => id),
        rss: () => parseRssFeed(text).items?.map(({ guid }) => guid?.value),
        json: () => parseJsonFeed(JSON.parse(text)).items?.map(({ id }) => id),
      }[format]()
      expect(found).toEqual(ids)
    }
  })

test('a digest in Korean only is marked as such in the English feed', async ({ request }) => {
  const { entries } = parseAtomFeed(await (await request.get('/feeds/en/papers.atom')).text())
  const contents = entries?.map(({ content }) => content?.xml?.lang)
  expect(contents).toEqual([undefined, undefined, 'ko', undefined, undefined])
})

test('the feed of a search has its sections, and takes the filters of the search', async ({ request, baseURL }) => {
  const idsOf = async (query: string) =>
    parseAtomFeed(await (await request.get(`/feeds/en/search.atom?q=lighthouse${query}`)).text()).entries?.map(
      ({ id }) => id,
    )
  expect(await idsOf('&to=2026-12-31&from=2026-12-31&kind=papers')).toEqual([
    `${baseURL}/en/2026-12-31/papers#section-1`,
  ])
})

test('text of strangers breaks no feed', async ({ request }) => {
  for (const path of [
    'news.atom',
    'news.rss',
    'news/sources.atom',
    'news/sources.rss',
    'search.atom?q=%3Cscript%3E+]]%3E',
  ])
    expect(listXmlFaults(await (await request.get(`/feeds/ko/${path}`)).text())).toEqual([])
})

test('a feed that has not changed costs no second transfer', async ({ request }) => {
  const first = await request.get('/feeds/ko/papers.atom')
  const { etag = '' } = first.headers()
  const again = await request.get('/feeds/ko/papers.atom', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
})

for (const [path, status] of [
  ['/feeds/ko/none.atom', 404],
  ['/feeds/xx/papers.atom', 404],
  ['/feeds/ko/search.atom', 400],
  ['/feeds/ko/search.atom?q=a&kind=x', 400],
] as const)
  test(`${path} is ${status}`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(status)
  })

for (const locale of languages) {
  test(`a feed reader finds the feeds from the pages, ${locale}`, async ({ sharedPage: page, request }) => {
    for (const [path, feed] of [
      ['', 'papers.atom'],
      ['/2027-01-01/papers', 'papers.atom'],
      ['/2027-01-01/papers/llm', 'categories/llm.atom'],
      ['/search?q=LLM', 'search.atom?q=LLM'],
      ['/search?q=LLM&kind=papers&category=llm&sort=day&page=1', 'search.atom?q=LLM&kind=papers&category=llm'],
    ]) {
      await page.goto(`/${locale}${path}`)
      const link = page.locator('link[rel="alternate"][type="application/atom+xml"]').first()
      const href = (await link.getAttribute('href')) ?? ''
      expect(new URL(href).pathname + new URL(href).search).toBe(`/feeds/${locale}/${feed}`)
      expect((await request.get(href)).status()).toBe(200)
    }
  })

  test(`every feed that the page of feeds names is there, ${locale}`, async ({ sharedPage: page, request }) => {
    await page.goto(`/${locale}/feeds`)
    const links = page.getByRole('main').getByRole('link')
    const addresses = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
    // 22 subjects with two sets in three formats, an example and the OPML file.
    expect(addresses).toHaveLength(22 * 6 + 2)
    for (const address of addresses) expect((await request.get(address)).status()).toBe(200)
  })

  test(`words lead to the feed of their search, ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/feeds`)
    await page.getByLabel(words[locale].feeds.searchField).fill('강화 학습')
    const asked = page.waitForRequest((request) => request.url().includes('/feeds/'))
    await page.getByRole('button', { name: words[locale].feeds.searchSubmit }).click()
    const { pathname, searchParams } = new URL((await asked).url())
    expect([pathname, searchParams.get('q')]).toEqual([`/feeds/${locale}/search.atom`, '강화 학습'])
  })
}

test('the OPML file lists 22 feeds in each language', async ({ request }) => {
  const answer = await request.get('/opml.xml')
  expect(answer.headers()['content-type']).toBe('text/x-opml; charset=utf-8')
  const { body } = parseOpml(await answer.text())
  expect(body?.outlines?.map(({ outlines }) => outlines?.length)).toEqual([22, 22])
})
