import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

// Reinforcement learning stands in three digests: 1 line in March 2026, 2 in December, 3 in January 2027, where one of
// them has been listed before.
const slug = 'reinforcement-learning'
const expected = {
  ko: {
    counts: '섹션 3개, 실린 횟수 6번, 처음 소개 5번',
    newest: '1월 1일',
    section: '2027년 1월 1일 논문',
    teaser: '보상을 아껴 쓰는 방법 셋을 견준다.',
    months: [
      ['2027년 1월', '3', '2'],
      ['2026년 12월', '2', '2'],
      ['2026년 11월', '0', '0'],
    ],
    older: '앞선 기간 24개 더 보기',
    repeated: '2번 실림, 최근 1월 1일',
    robots: ['로보틱스 2', '자율주행 1'],
  },
  en: {
    counts: '3 sections, listed 6 times, 5 new',
    newest: '1 Jan',
    section: '1 January 2027 Papers',
    teaser: 'Three ways to spend less reward are compared.',
    months: [
      ['January 2027', '3', '2'],
      ['December 2026', '2', '2'],
      ['November 2026', '0', '0'],
    ],
    older: '24 earlier periods',
    repeated: 'listed 2 times, last on 1 Jan',
    robots: ['로보틱스 2', '자율주행 1'],
  },
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]
  const path = `/${locale}/categories/${slug}`

  test.describe(`categories, ${locale}`, () => {
    test('all twenty stand in one table with their counts and newest day', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/categories`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.categories.title)
      const rows = page.getByRole('table', { name: t.categories.caption }).getByRole('row')
      await expect(rows).toHaveCount(21)
      const row = rows.filter({ hasText: t.category[slug] })
      await expect(row.getByRole('rowheader').getByRole('link')).toHaveAttribute('href', path)
      await expect(row.getByRole('cell').nth(0)).toHaveText('6')
      await expect(row.getByRole('cell').nth(1)).toHaveText('5')
      const day = row.getByRole('cell').last().getByRole('link')
      await expect(day).toHaveText(seen.newest)
      await expect(day).toHaveAttribute('href', `/${locale}/2027-01-01/papers/${slug}`)
    })

    test('a category counts its sections, lines and new sources', async ({ sharedPage: page }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.category[slug])
      await expect(page.getByText(seen.counts, { exact: true })).toBeVisible()
    })

    test('its newest sections come first and lead to their place in the digest', async ({ sharedPage: page }) => {
      await page.goto(path)
      const sections = page
        .getByRole('region', { name: t.categories.newestSections })
        .getByRole('heading', { level: 3 })
      await expect(sections).toHaveCount(3)
      await expect(sections.first()).toHaveText(seen.section)
      await expect(sections.first().getByRole('link')).toHaveAttribute('href', `/${locale}/2027-01-01/papers#section-2`)
      await expect(page.getByText(seen.teaser)).toBeVisible()
    })

    test('its course is a table by month, with the months that have nothing', async ({ sharedPage: page }) => {
      await page.goto(path)
      const rows = page
        .getByRole('region', { name: t.categories.over.month })
        .getByRole('table')
        .first()
        .getByRole('row')
      // Twelve months and the head; from February 2024 to January 2027 there are 36.
      await expect(rows).toHaveCount(13)
      for (const [index, [name = '', ...cells]] of seen.months.entries()) {
        const row = rows.nth(index + 1)
        await expect(row.getByRole('rowheader')).toHaveText(name)
        await expect(row.getByRole('cell')).toHaveText(cells)
      }
      await expect(page.getByText(seen.older, { exact: true })).toBeVisible()
      await expect(rows.getByRole('link').first()).toHaveAttribute('href', `/${locale}/2027-01`)
    })

    test('what is listed again is named with how often', async ({ sharedPage: page }) => {
      await page.goto(path)
      const sources = page.getByRole('region', { name: t.categories.sources }).getByRole('listitem')
      await expect(sources).toHaveCount(1)
      await expect(sources).toContainText('Gamma Rewards without Tears')
      await expect(sources).toContainText(seen.repeated)
    })

    test('the names that were gathered in a category are listed with their counts', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/categories/robotics`)
      const labels = page.getByRole('region', { name: t.categories.labels }).getByRole('listitem')
      await expect(labels).toHaveText(seen.robots)
    })

    test('it has a feed, which the head of the page names too', async ({ sharedPage: page }) => {
      await page.goto(path)
      const feed = `/feeds/${locale}/categories/${slug}.atom`
      await expect(page.getByRole('link', { name: t.categories.feed })).toHaveAttribute('href', feed)
      const named = page.locator('link[rel="alternate"][type="application/atom+xml"]')
      expect(new URL((await named.getAttribute('href')) ?? '', page.url()).pathname).toBe(feed)
    })

    for (const missing of ['no-such-category', 'LLM', `${slug}?page=2`, `${slug}?page=0`, `${slug}?page=x`])
      test(`/categories/${missing} is not found`, async ({ sharedPage: page }) => {
        const response = await page.goto(`/${locale}/categories/${missing}`)
        expect(response?.status()).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.notFound.title)
      })
  })

  test.describe(`categories without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('from the table to a category to a section by links', async ({ page }) => {
      await page.goto(`/${locale}/categories`)
      await page.getByRole('rowheader', { name: t.category[slug] }).getByRole('link').click()
      await expect(page).toHaveURL(path)
      await page.getByRole('heading', { level: 3 }).first().getByRole('link').click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01/papers#section-2`)
    })
  })
}
