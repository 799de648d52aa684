import { expect } from '@playwright/test'
import { listXmlFaults, textsOf } from '@/lib/feeds/test-feeds'
import { test } from './support/test'
import { languages, missingPages, type PageName, pageNames, pages } from './support/words'

const searches: PageName[] = ['search', 'searchStart', 'searchNone']
const indexed = pageNames.filter((name) => !missingPages.includes(name) && !searches.includes(name))

for (const locale of languages) {
  test(`each page says what it is and where it is at home, ${locale}`, async ({ sharedPage: page, baseURL }) => {
    for (const name of indexed) {
      await page.goto(`/${locale}${pages[name]}`)
      // Another view of a page is at home there; a category of a month has an address of its own.
      const path = name === 'monthCategory' ? pages[name] : pages[name].split('?')[0]
      const linkOf = (selector: string) => page.locator(`link${selector}`).getAttribute('href')
      expect(await linkOf('[rel="canonical"]')).toBe(`${baseURL}/${locale}${path}`)
      for (const one of languages) expect(await linkOf(`[hreflang="${one}"]`)).toBe(`${baseURL}/${one}${path}`)
      expect(await linkOf('[hreflang="x-default"]')).toBe(`${baseURL}/ko${path}`)
      const contentOf = (attribute: string) => page.locator(`meta[${attribute}]`).getAttribute('content')
      expect((await contentOf('name="description"'))?.length).toBeGreaterThan(10)
      expect((await contentOf('property="og:title"'))?.length).toBeGreaterThan(1)
      expect(await contentOf('property="og:url"')).toBe(`${baseURL}/${locale}${path}`)
      expect(await contentOf('property="og:locale"')).toBe(locale === 'ko' ? 'ko_KR' : 'en_US')
    }
  })

  test(`searches and missing pages are for no index, ${locale}`, async ({ sharedPage: page }) => {
    for (const name of [...searches, ...missingPages]) {
      await page.goto(`/${locale}${pages[name]}`)
      expect(await page.locator('meta[name="robots"]').first().getAttribute('content')).toContain('noindex')
    }
  })

  test(`a digest and the home page carry data for search engines, ${locale}`, async ({ sharedPage: page, baseURL }) => {
    const dataOf = async (path: string) => {
      await page.goto(`/${locale}${path}`)
      return JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    }
    expect(await dataOf('')).toMatchObject({ '@type': 'WebSite', inLanguage: locale })
    expect(await dataOf('/2026-12-31/papers')).toMatchObject({
      '@type': 'Article',
      url: `${baseURL}/${locale}/2026-12-31/papers`,
      datePublished: '2026-12-31',
      inLanguage: [locale],
    })
    expect((await dataOf('/2026-12-30/papers')).inLanguage).toEqual(['ko'])
    expect((await dataOf('/2027-01-01/papers/llm')).about).toHaveLength(1)
  })
}

test('each address that the sitemap names answers', async ({ request }) => {
  const index = await (await request.get('/sitemap.xml')).text()
  expect(listXmlFaults(index)).toEqual([])
  const parts = textsOf(index, 'loc')
  expect(parts.map((part) => new URL(part).pathname)).toEqual([
    '/sitemap/pages.xml',
    '/sitemap/days-1.xml',
    '/sitemap/digests-1.xml',
    '/sitemap/sources-1.xml',
  ])
  const [inPages = [], inDays = [], inDigests = [], inSources = []] = await Promise.all(
    parts.map(async (part) => {
      const xml = await (await request.get(part)).text()
      expect(listXmlFaults(xml)).toEqual([])
      return textsOf(xml, 'loc')
    }),
  )
  expect(inPages.length).toBeGreaterThan(16)
  // Six days and nine digests, in two languages.
  expect([inDays.length, inDigests.length]).toEqual([12, 18])
  for (const address of [...inPages, ...inDays, ...inDigests, ...inSources])
    expect([address, (await request.get(address, { maxRedirects: 0 })).status()]).toEqual([address, 200])
  expect((await request.get('/sitemap/digests-2.xml')).status()).toBe(404)
})

test('robots and models are told where things are', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const answer = await request.get('/llms.txt')
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const text = await answer.text()
  expect(text).toMatch(/^# Daily AI Insights\n\n> /)
  expect(text).toContain(`${baseURL}/api/v1/openapi.json`)
})
