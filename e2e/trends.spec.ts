import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { sidewaysOverflow } from './support/geometry'
import { test } from './support/test'
import { languages, words } from './support/words'

test.use({ javaScriptEnabled: false })

// Counted in the fixtures: new of listed, the newest month first.
const months = {
  ko: [
    ['2027년 1월', '8', '4', '50%'],
    ['2026년 12월', '12', '9', '75%'],
    ['2026년 3월', '27', '26', '96%'],
    ['2024년 2월', '9', '9', '100%'],
  ],
  en: [
    ['January 2027', '8', '4', '50%'],
    ['December 2026', '12', '9', '75%'],
    ['March 2026', '27', '26', '96%'],
    ['February 2024', '9', '9', '100%'],
  ],
}
const lastWeek = { ko: '2026년 53주', en: 'week 53 of 2026' }

for (const locale of languages) {
  const t = words[locale]

  test.describe(`trends without JavaScript, ${locale}`, () => {
    test('listed and new are counted by month', async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.trends.title)
      const rows = page.getByRole('region', { name: t.trends.repeats }).getByRole('row')
      const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
      expect(cells.slice(1)).toEqual(months[locale])
    })

    test('kind and week are links with addresses of their own', async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      const options = page.getByRole('navigation', { name: t.trends.options })
      await options.getByRole('link', { name: t.kind.news, exact: true }).click()
      await options.getByRole('link', { name: t.trends.by.week }).click()
      await expect(page).toHaveURL(`/${locale}/trends?by=week&kind=news`)
      // 31 December 2026 is a Thursday of the 53rd week: 0 of 0, 2 of 2 and 2 of 3.
      const row = page.getByRole('region', { name: t.trends.repeats }).getByRole('row').nth(1)
      await expect(row.getByRole('rowheader')).toHaveText(lastWeek[locale])
      await expect(row.getByRole('cell')).toHaveText(['5', '4', '80%'])
    })

    test('a category leads to its page', async ({ page }) => {
      await page.goto(`/${locale}/trends?kind=papers`)
      const link = page
        .getByRole('region', { name: t.trends.categories })
        .getByRole('link', { name: t.category.security })
      await expect(link).toHaveAttribute('href', `/${locale}/categories/security`)
    })

    test('each category of each month is told as a table, and leads to what it counts', async ({ page }) => {
      await page.goto(`/${locale}/trends?kind=papers`)
      await page.getByText(t.trends.asTable).click()
      const newest = page.getByRole('region', { name: t.trends.river, exact: true }).last().getByRole('row').nth(1)
      await expect(newest.getByRole('rowheader')).toHaveText(months[locale][0]?.[0] ?? '')
      // On 1 January 2027: two sections of two for language models, three for reinforcement learning, one for security.
      const counts = await newest.getByRole('link').allTextContents()
      expect(counts.map(Number).sort()).toEqual([1, 3, 4])
      await newest.getByRole('link', { name: '3' }).click()
      await expect(page).toHaveURL(`/${locale}/2027-01?category=reinforcement-learning`)
    })

    test('shares are another view with an address of its own', async ({ page }) => {
      await page.goto(`/${locale}/trends?kind=papers`)
      await page.getByRole('link', { name: t.trends.views.share }).click()
      await expect(page).toHaveURL(`/${locale}/trends?view=share&kind=papers`)
      await page.getByText(t.trends.asTable).click()
      const newest = page.getByRole('region', { name: t.trends.river, exact: true }).getByRole('row').nth(1)
      // 4, 3 and 1 of 8.
      expect((await newest.getByRole('link').allTextContents()).sort()).toEqual(['13%', '38%', '50%'])
    })

    test('without five weeks of digests it claims no rising terms', async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      await expect(page.getByRole('region', { name: t.trends.rising })).toContainText(t.trends.risingSoon)
    })

    test('sites are counted in the last 90 days', async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      const row = page.getByRole('region', { name: t.trends.hosts }).getByRole('row', { name: /^arxiv\.org/ })
      await expect(row).toBeVisible()
    })

    test('nothing is said to be stuck where nothing is', async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      await expect(page.getByText(t.trends.stuckList)).toHaveCount(0)
    })

    test('on a phone nothing stands out at the side', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}/trends`)
      expect(await sidewaysOverflow(page)).toBe(0)
    })
  })
}

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })
  for (const locale of languages)
    test(`the chart leads from a cell to what it counts, ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      const cells = page.locator('.recharts-surface a')
      await expect(cells.first()).toBeVisible()
      await cells.last().click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/\\d{4}-\\d{2}\\?category=`))
    })

  for (const locale of languages)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing on trends, ${locale}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(`/${locale}/trends`)
        expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([])
      })
})
