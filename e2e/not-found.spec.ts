import { expect } from '@playwright/test'
import { askRaw } from './support/raw-request'
import { test } from './support/test'
import { languages, words } from './support/words'

const paths = [
  '/xx',
  '/ads.txt',
  '/apple-touch-icon-precomposed.png',
  '/favicon.ico/search',
  '/static/app.js',
  '/_next/static/chunks/none.js',
  '/ko/en',
  '/en/ko/about',
  '/ko.json',
  '/ko/does-not-exist',
  '/en/does/not/exist',
  '/messages/ko.json',
  '/.env',
  '/.git/HEAD',
  '/data.db',
  '/db/data.db',
  '/e2e/fixtures/2027-01-01-papers.ko.md',
  '/ko/..%2f..%2fpackage.json',
  '/ko/%2e%2e/%2e%2e/package.json',
  '/wp-login.php',
  '/ko/__proto__',
  '/ko/constructor',
  '/ko/2027-01-01/__proto__',
  '/ko/2027-01-01/papers/constructor',
  '/ko/2027-01-01/papers/llm/more',
  '/ko/2026-02-30',
  '/ko/2026-13-01/papers',
  '/ko/2026-3-8',
  '/en/0000-00-00',
  '/en/2026-03-09/papers',
  '/ko/2027-01-01/Papers',
  '/ko/2026-12/papers',
  '/en/2026-W60',
  '/ko/archive/2026/12/31',
  '/en/archive/__proto__',
  '/ko/categories/__proto__',
  '/en/categories/llm/more',
]

for (const path of paths) {
  test(`${path} is not found and gives nothing away`, async ({ baseURL }) => {
    const { status, body, headers, locations } = await askRaw(baseURL, path, { 'accept-language': 'fr' })
    expect(status).toBe(404)
    expect(locations.length).toBeLessThanOrEqual(2)
    for (const location of locations) expect(new URL(location, baseURL).origin).toBe(baseURL)
    expect(body).not.toMatch(/root:|SQLite format|"dependencies"|\[core\]/)
    expect(body).not.toMatch(/notFound\.|MISSING_MESSAGE|node_modules|\n\s+at |\.tsx?\b/)
    expect(longestSeconds(headers['cache-control'] ?? '')).toBeLessThanOrEqual(60)
  })
}

/** The longest time for which anyone may keep the answer. */
function longestSeconds(cacheControl: string): number {
  const ages = [...cacheControl.matchAll(/(?:s-maxage|max-age)=(\d+)/g)].map(([, seconds]) => Number(seconds))
  return Math.max(0, ...ages)
}

test('/KO leads to the Korean front page', async ({ baseURL }) => {
  const { status, locations } = await askRaw(baseURL, '/KO', { 'accept-language': 'fr' })
  expect(status).toBe(200)
  expect(locations.map((location) => new URL(location, baseURL).pathname)).toEqual(['/ko'])
})

test('an address that leads to another site is not followed there', async ({ baseURL }) => {
  for (const path of ['//example.org', '//example.org/ko', '/\\example.org', '/%5Cexample.org']) {
    const { status, locations } = await askRaw(baseURL, path)
    expect(status, path).toBeLessThan(500)
    for (const location of locations) expect(new URL(location, baseURL).origin, path).toBe(baseURL)
  }
})

for (const locale of languages) {
  const t = words[locale]

  test(`an unknown page says so and leads on, ${locale}`, async ({ page }) => {
    const response = await page.goto(`/${locale}/does-not-exist`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.notFound.title)
    await expect(page.getByText(t.notFound.text)).toBeVisible()
    await expect(page.getByRole('link', { name: t.notFound.newest })).toHaveAttribute('href', `/${locale}/2027-01-01`)
    await page.getByRole('link', { name: t.notFound.home }).click()
    await expect(page).toHaveURL(`/${locale}`)
  })
}
