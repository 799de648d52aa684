import { expect } from '@playwright/test'
import { sidewaysOverflow } from './support/geometry'
import { test } from './support/test'
import { languages, pageNames, pages, words } from './support/words'

const widths = [320, 360, 768, 1280]

for (const locale of languages) {
  for (const name of pageNames) {
    test(`nothing stands out at the side of the page: ${name}, ${locale}`, async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${pages[name]}`)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        await expect.poll(() => sidewaysOverflow(page), `${width} pixels wide`).toBe(0)
      }
    })
  }

  test(`nothing stands out on a phone with chart and table open, ${locale}`, async ({ sharedPage: page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    for (const path of [pages.longLabel, pages.manyCategories]) {
      await page.goto(`/${locale}${path}`)
      await page.getByText(words[locale].distribution.open, { exact: true }).click()
      const chart = page.getByRole('group', { name: words[locale].distribution.chart })
      await chart.getByRole('button', { name: words[locale].distribution.bars }).click()
      await expect(chart.getByRole('link').first()).toBeVisible()
      expect(await sidewaysOverflow(page)).toBe(0)
    }
  })
}
