import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

const query = '강화학습 A&B'
const digest = '/2027-01-01/papers'
const address = (locale: string) => `/${locale}${digest}?q=${encodeURIComponent(query)}&page=1#section-3`

function switchTo(page: Page, from: 'ko' | 'en', to: 'ko' | 'en') {
  const nav = page.getByRole('navigation', { name: words[from].language.label, exact: true })
  return nav.getByRole('link', { name: words[to].language[to], exact: true }).click()
}

async function expectAddress(page: Page, locale: string) {
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  const url = new URL(page.url())
  expect(url.pathname).toBe(`/${locale}${digest}`)
  expect(Object.fromEntries(url.searchParams)).toEqual({ q: query, page: '1' })
  expect(url.hash).toBe('#section-3')
}

for (const [from, to] of [
  ['ko', 'en'],
  ['en', 'ko'],
] as const) {
  test(`from ${from} to ${to} and back, path, query and place on the page stay`, async ({ sharedPage: page }) => {
    await page.goto(address(from))
    await switchTo(page, from, to)
    await page.waitForURL(`**/${to}/**`)
    await expectAddress(page, to)
    await expect(page.getByRole('link', { name: words[to].digest.viewBoth })).toBeVisible()
    await switchTo(page, to, from)
    await page.waitForURL(`**/${from}/**`)
    await expectAddress(page, from)
  })

  test(`Back after the switch from ${from} to ${to} shows the first language again`, async ({ sharedPage: page }) => {
    await page.goto(`/${from}`)
    await switchTo(page, from, to)
    await expect(page).toHaveURL(`/${to}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[to].home.title)
    await page.goBack()
    await expect(page).toHaveURL(`/${from}`)
    await expect(page.locator('html')).toHaveAttribute('lang', from)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[from].home.title)
    await expect(page.getByRole('heading', { name: words[from].home.lastDays })).toBeVisible()
  })

  test(`a missing page stays missing from ${from} to ${to}, with the text of its language`, async ({
    sharedPage: page,
  }) => {
    expect((await page.goto(`/${from}/1999-01-01/papers`))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[from].notFound.title)
    const answer = page.waitForResponse((response) => response.url().endsWith(`/${to}/1999-01-01/papers`))
    await switchTo(page, from, to)
    expect((await answer).status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[to].notFound.title)
    await expect(page.locator('html')).toHaveAttribute('lang', to)
  })

  test(`a hostile query goes along from ${from} to ${to} and does nothing`, async ({ sharedPage: page }) => {
    const hostile = `"><script>window.__xss='q'</script>`
    await page.goto(`/${from}${digest}?q=${encodeURIComponent(hostile)}`)
    await switchTo(page, from, to)
    await page.waitForURL(`**/${to}/**`)
    expect(new URL(page.url()).searchParams.get('q')).toBe(hostile)
    expect(await page.evaluate(() => '__xss' in window)).toBe(false)
  })

  test(`the choice of ${to} holds for an address without a language, after a reload too`, async ({
    sharedPage: page,
  }) => {
    await page.goto(`/${from}/about`)
    await switchTo(page, from, to)
    await expect(page).toHaveURL(`/${to}/about`)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', to)
    await page.goto('/')
    await expect(page).toHaveURL(`/${to}`)
  })
}

for (const locale of languages) {
  test(`the language in force is marked in the switch, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/about`)
    const nav = page.getByRole('navigation', { name: words[locale].language.label, exact: true })
    const current = nav.getByRole('link', { name: words[locale].language[locale], exact: true })
    await expect(current).toHaveAttribute('aria-current', 'true')
    await expect(nav.getByRole('link')).toHaveCount(2)
  })

  test(`the page names itself in both languages for search engines, ${locale}`, async ({
    sharedPage: page,
    baseURL,
  }) => {
    await page.goto(`/${locale}${digest}?show=new`)
    for (const language of languages) {
      const alternate = page.locator(`head link[rel="alternate"][hreflang="${language}"]`)
      await expect(alternate).toHaveAttribute('href', `${baseURL}/${language}${digest}`)
    }
    await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute('href', `${baseURL}/${locale}${digest}`)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the switch keeps path and query', async ({ page }) => {
    await page.goto(`/ko${digest}?q=${encodeURIComponent(query)}&page=1`)
    await switchTo(page, 'ko', 'en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const url = new URL(page.url())
    expect(url.pathname).toBe(`/en${digest}`)
    expect(Object.fromEntries(url.searchParams)).toEqual({ q: query, page: '1' })
  })
})
