import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { sidewaysOverflow } from './support/geometry'
import { test } from './support/test'
import { languages, words } from './support/words'

test.use({ javaScriptEnabled: false })

// Counted in the fixtures: new of listed, the newest month first.
const months = [
  ['2027-01', '8', '4', '50%'],
  ['2026-12', '12', '9', '75%'],
  ['2026-03', '27', '26', '96%'],
  ['2024-02', '9', '9', '100%'],
]

for (const locale of languages) {
  const t = words[locale]

  test.describe(`trends without JavaScript, ${locale}`, () => {
    test('listed and new are counted by month', async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.trends.title)
      const rows = page.getByRole('region', { name: t.trends.repeats }).getByRole('row')
      const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
      expect(cells.slice(1)).toEqual(months)
    })

    test('kind and week are links with addresses of their own', async ({ page }) => {
      await page.goto(`/${locale}/trends`)
      const options = page.getByRole('navigation', { name: t.trends.options })
      await options.getByRole('link', { name: t.kind.news, exact: true }).click()
      await options.getByRole('link', { name: t.trends.by.week }).click()
      await expect(page).toHaveURL(`/${locale}/trends?by=week&kind=news`)
      // 31 December 2026 is a Thursday of the 53rd week: 0 of 0, 2 of 2 and 2 of 3.
      const row = page.getByRole('region', { name: t.trends.repeats }).getByRole('row').nth(1)
      await expect(row.getByRole('rowheader')).toHaveText('2026-W53')
      await expect(row.getByRole('cell')).toHaveText(['5', '4', '80%'])
    })

    test('a category leads to its sections', async ({ page }) => {
      await page.goto(`/${locale}/trends?kind=papers`)
      const link = page.getByRole('table').getByRole('link', { name: t.category.security, exact: true })
      await expect(link).toHaveAttribute('href', `/${locale}/search?kind=papers&category=security`)
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
    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing on trends, ${locale}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(`/${locale}/trends`)
        expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([])
      })
})
