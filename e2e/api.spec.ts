import { expect, test } from '@playwright/test'
import { languages } from './support/words'

test('all nine digests can be paged through', async ({ request }) => {
  const ids: string[] = []
  let next: string | null = '/api/v1/digests?limit=4'
  while (next !== null) {
    const page: { total: number; next: string | null; digests: { id: string }[] } = await (
      await request.get(next)
    ).json()
    expect(page.total).toBe(9)
    ids.push(...page.digests.map(({ id }) => id))
    next = page.next
  }
  expect(ids).toHaveLength(9)
  expect(ids[0]).toBe('2027-01-01/papers')
  expect(new Set(ids).size).toBe(9)
})

test('the links of an answer lead to what they name', async ({ request }) => {
  const { digests } = await (await request.get('/api/v1/digests?limit=1')).json()
  const { self, ko, en } = digests[0].links
  for (const address of [self, ko, en]) expect((await request.get(address)).status()).toBe(200)
  const { sections } = await (await request.get(self)).json()
  const section = await (await request.get(sections[0].links.self)).json()
  expect(section).toEqual(sections[0])
  const source = await (await request.get(`/api/v1/sources/${section.sources[0].key}`)).json()
  expect(source.listings.map((listing: { section: string }) => listing.section)).toContain(section.id)
})

test('what is new since the last day of the year leaves out what was listed before', async ({ request }) => {
  const { sources } = await (await request.get('/api/v1/new?since=2026-12-31&kind=news')).json()
  // The library was listed on the day before.
  expect(sources.map(({ title }: { title: string }) => title)).toEqual([
    'Harbour town rents its cranes by the minute',
    '등대지기, 번역기를 사들이다',
  ])
})

for (const [path, status, body] of [
  ['/api/v1/digests?limit=x', 400, { parameters: ['limit'] }],
  ['/api/v1/digests?knid=news', 400, { parameters: ['knid'] }],
  ['/api/v1/new', 400, { parameters: ['since'] }],
  ['/api/v1/digests/2026-12-28/papers', 404, { error: 'not found' }],
  ['/api/v1/none', 404, { error: 'not found' }],
] as const)
  test(`${path} is ${status} in JSON, kept by nobody`, async ({ request }) => {
    const answer = await request.get(path)
    expect(answer.status()).toBe(status)
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(await answer.json()).toMatchObject(body)
  })

test('other methods are told what is allowed', async ({ request }) => {
  const answer = await request.delete('/api/v1/digests')
  expect(answer.status()).toBe(405)
  expect(answer.headers().allow).toBe('GET, HEAD, OPTIONS')
})

test('any site may read the answers', async ({ request }) => {
  const preflight = await request.fetch('/api/v1/digests', { method: 'OPTIONS' })
  expect(preflight.status()).toBe(204)
  for (const path of ['/api/v1/digests', '/api/v1/none', '/api/v1/new'])
    expect((await request.get(path)).headers()['access-control-allow-origin']).toBe('*')
})

test('an answer that has not changed costs no second transfer', async ({ request }) => {
  const { etag = '' } = (await request.get('/api/v1/categories')).headers()
  expect((await request.get('/api/v1/categories', { headers: { 'if-none-match': etag } })).status()).toBe(304)
})

test('the document describes every address of the API', async ({ request }) => {
  const { openapi, paths } = await (await request.get('/api/v1/openapi.json')).json()
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toHaveLength(10)
})

for (const locale of languages)
  test(`every example on the page about the API answers, ${locale}`, async ({ page, request }) => {
    await page.goto(`/${locale}/api`)
    const links = page.getByRole('main').getByRole('link')
    const addresses = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
    // Five examples, the document and the page of feeds.
    expect(addresses).toHaveLength(7)
    for (const address of addresses) expect((await request.get(address)).status()).toBe(200)
  })
