import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

// December 2026: 12 lines of 9 sources on three days, all met first then. Week 53 reaches to 1 January 2027 with 8 lines
// more: three sources of December again, one of 2024, four that are new.
const expected = {
  ko: {
    december: '2026년 12월의 AI 소식',
    counts: ['3일 치', '출처 9개, 실린 횟수 12번', '9개는 처음 소개'],
    week: '2026년 53주의 AI 소식',
    weekCounts: ['4일 치', '출처 14개, 실린 횟수 20번', '13개는 처음 소개'],
    gamma: ['12월 30일', '12월 31일', '1월 1일'],
    beside: ['2026년 3월', '2027년 1월'],
    missing: '2026년 4월에는 다이제스트가 없습니다',
    business: 'AI 비즈니스·산업, 2026년 12월',
    teaser: '한 해의 마지막 장사 소식이다.',
    toMonth: '2026년 12월 모아 읽기',
  },
  en: {
    december: 'AI in December 2026',
    counts: ['3 days', '9 sources, listed 12 times', '9 new'],
    week: 'AI in week 53 of 2026',
    weekCounts: ['4 days', '14 sources, listed 20 times', '13 new'],
    gamma: ['30 Dec', '31 Dec', '1 Jan'],
    beside: ['March 2026', 'January 2027'],
    missing: 'No digest in April 2026',
    business: 'AI Business & Industry in December 2026',
    teaser: 'The last trade news of the year.',
    toMonth: 'All of December 2026 on one page',
  },
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]

  test.describe(`a period as one page, ${locale}`, () => {
    test('a month merges what was listed again', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.december)
      for (const text of seen.counts) await expect(page.getByText(text, { exact: true })).toBeVisible()
      const repeated = page.getByRole('list', { name: t.period.repeated.month }).getByRole('listitem')
      await expect(repeated).toHaveText([/Gamma/, /Delta/, /Chip maker/])
    })

    test('a week reaches across the end of the year, with each day of a source', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-W53`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.week)
      for (const text of seen.weekCounts) await expect(page.getByText(text, { exact: true })).toBeVisible()
      const gamma = page.getByRole('list', { name: t.period.repeated.week }).getByRole('listitem').first()
      await expect(gamma.getByRole('time')).toHaveText(seen.gamma)
      await expect(gamma.getByRole('link').last()).toHaveAttribute('href', `/${locale}/2027-01-01/papers`)
    })

    test('a category of a month has its summaries and all of its sources', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12`)
      await page.getByRole('heading', { level: 2, name: t.category.business }).getByRole('link').click()
      await expect(page).toHaveURL(`/${locale}/2026-12?category=business`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.business)
      await expect(page.getByText(seen.teaser)).toBeVisible()
      const sources = page
        .getByRole('region')
        .filter({ has: page.getByText('cranes') })
        .getByRole('listitem')
      await expect(sources).toHaveText([/Chip maker/, /Harbour town/, /등대지기/])
    })

    test('leads to the neighbours that have digests and to the calendar', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12`)
      const nav = page.getByRole('navigation', { name: t.period.others.month })
      const [before = '', after = ''] = seen.beside
      await expect(nav.getByRole('link', { name: before })).toHaveAttribute('href', `/${locale}/2026-03`)
      await expect(nav.getByRole('link', { name: after })).toHaveAttribute('href', `/${locale}/2027-01`)
      await expect(nav.getByRole('link', { name: t.period.calendar })).toHaveAttribute(
        'href',
        `/${locale}/archive/2026/12`,
      )
    })

    test('a day leads to its month', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-31`)
      await expect(page.getByRole('link', { name: seen.toMonth })).toHaveAttribute('href', `/${locale}/2026-12`)
    })

    test('a month without a digest says so and offers the nearest ones', async ({ sharedPage: page }) => {
      const response = await page.goto(`/${locale}/2026-04`)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.missing)
      const links = page.getByRole('navigation', { name: t.period.others.month }).getByRole('link')
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(hrefs).toEqual([`/${locale}/2026-03`, `/${locale}/2026-12`])
    })

    for (const path of [
      '2026-13',
      '2026-W54',
      '2026-w53',
      '2026-12?category=nothing',
      '2026-12?category=llm',
      '2026-12?category=business&page=2',
    ])
      test(`/${path} is not found`, async ({ sharedPage: page }) => {
        const response = await page.goto(`/${locale}/${path}`)
        expect(response?.status()).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.notFound.title)
      })
  })
}
