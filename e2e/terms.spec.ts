import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, pages, words } from './support/words'

const term = {
  ko: { name: '언어 모델', other: 'language model' },
  en: { name: 'Language models', other: '언어 모델' },
}

for (const locale of languages) {
  const t = words[locale]
  const { name, other } = term[locale]

  test(`the glossary leads from a term to what is written about it, ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}${pages.terms}`)
    await expect(page.getByRole('table')).toBeVisible()
    const row = page.locator('#language-model')
    await row.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`))
    await expect(page.locator('[data-result]').first()).toBeVisible()
  })

  test(`a term in a summary tells its other name and leads to the glossary, ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}${pages.digest}`)
    const link = page.getByRole('article').getByRole('link', { name, exact: true })
    await expect(link).toHaveAttribute('title', other)
    await link.click()
    await expect(page).toHaveURL(`/${locale}/terms#language-model`)
    await expect(page.locator('#language-model')).toBeInViewport()
  })

  test(`terms can be turned off and on again, ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}${pages.digest}`)
    const link = page.getByRole('article').getByRole('link', { name, exact: true })
    // By this role the field says that the page's scripts are at work.
    await expect(page.locator('#header-search')).toHaveRole('combobox')
    await page.getByRole('button', { name: t.digest.termsOff }).click()
    await expect(link).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('button', { name: t.digest.termsOn })).toBeVisible()
    await expect(link).toHaveCount(0)
    await expect(page.locator('#header-search')).toHaveRole('combobox')
    await page.getByRole('button', { name: t.digest.termsOn }).click()
    await expect(link).toHaveCount(1)
  })
}
