import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

for (const locale of languages) {
  const t = words[locale]

  test(`on paper there is the text and nothing to click, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/2027-01-01/papers`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('article').getByRole('region')).toHaveCount(4)
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('contentinfo')).toBeHidden()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('button')).toHaveCount(0)
    // Nothing is left of the links of a source but the one to itself.
    await expect(page.getByRole('article').getByText(t.source.pdf, { exact: true }).first()).toBeHidden()
  })

  test(`on paper the address stands behind the title of a source, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/2027-01-01/papers`)
    const link = page.getByRole('link', { name: '눈금 없는 보상 설계' })
    expect(await link.evaluate(widthAfterText)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await link.evaluate(widthAfterText)).toBeGreaterThan(60)
  })
}

/** How many pixels of an element stand behind its own text. Runs in the page. */
function widthAfterText(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return Math.round(element.getBoundingClientRect().right - range.getBoundingClientRect().right)
}
