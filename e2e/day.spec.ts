import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

const expected = {
  ko: {
    heading: '12월 31일의 AI 소식',
    papers: ['4편 수록', '2편은 처음 소개'],
    news: ['3건 수록', '2건은 처음 소개'],
    before: '이전 다이제스트: 12월 30일',
    after: '다음 다이제스트: 2027년 1월 1일',
    noNews: '이날의 뉴스 다이제스트는 없습니다.',
    noPapers: '이날의 논문 다이제스트는 없습니다.',
    missing: '2026년 3월 9일에는 다이제스트가 없습니다',
    around: ['이전 다이제스트: 3월 8일', '다음 다이제스트: 12월 29일'],
  },
  en: {
    heading: 'AI on 31 December',
    papers: ['4 listed', '2 new'],
    news: ['3 listed', '2 new'],
    before: 'Previous digest: 30 Dec',
    after: 'Next digest: 1 Jan 2027',
    noNews: 'There is no news digest for this day.',
    noPapers: 'There is no papers digest for this day.',
    missing: 'No digest for 9 March 2026',
    around: ['Previous digest: 8 Mar', 'Next digest: 29 Dec'],
  },
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]

  test.describe(`day, ${locale}`, () => {
    test('shows both kinds with what is listed and what is new', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-31`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.heading)
      for (const kind of ['papers', 'news'] as const) {
        const column = page.getByRole('region', { name: t.kind[kind], exact: true })
        for (const text of seen[kind]) await expect(column.getByText(text, { exact: true })).toBeVisible()
        const digest = column.getByRole('heading', { level: 2 }).getByRole('link')
        await expect(digest).toHaveAttribute('href', `/${locale}/2026-12-31/${kind}`)
      }
    })

    test('leads to the neighbours, across the end of a year', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-31`)
      const nav = page.getByRole('navigation', { name: t.digest.dayNav })
      await expect(nav.getByRole('link', { name: seen.before, exact: true })).toHaveAttribute(
        'href',
        `/${locale}/2026-12-30`,
      )
      await nav.getByRole('link', { name: seen.after, exact: true }).click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01`)
    })

    test('offers nothing beyond the first and the last day', async ({ sharedPage: page }) => {
      const links = page.getByRole('navigation', { name: t.digest.dayNav }).getByRole('link')
      await page.goto(`/${locale}/2024-02-29`)
      await expect(links).toHaveCount(1)
      await expect(links).toHaveAttribute('href', `/${locale}/2026-03-08`)
      await page.goto(`/${locale}/2027-01-01`)
      await expect(links).toHaveCount(1)
      await expect(links).toHaveAttribute('href', `/${locale}/2026-12-31`)
    })

    test('says which kind a day does not have', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2027-01-01`)
      await expect(page.getByText(seen.noNews)).toBeVisible()
      await page.goto(`/${locale}/2026-12-29`)
      await expect(page.getByText(seen.noPapers)).toBeVisible()
    })

    test('without any digest answers 404, names the day and offers the nearest ones', async ({ sharedPage: page }) => {
      const response = await page.goto(`/${locale}/2026-03-09`)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.missing)
      const nav = page.getByRole('navigation', { name: t.digest.dayNav })
      const hrefs = [`/${locale}/2026-03-08`, `/${locale}/2026-12-29`]
      for (const [index, name] of seen.around.entries())
        await expect(nav.getByRole('link', { name, exact: true })).toHaveAttribute('href', hrefs[index] ?? '')
      await expect(page.getByRole('link', { name: t.notFound.newest })).toHaveAttribute('href', `/${locale}/2027-01-01`)
    })
  })
}
