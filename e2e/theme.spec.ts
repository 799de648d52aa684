import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(21, 20, 18)' }

function backgroundOf(page: Page) {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}

for (const locale of languages) {
  const { theme } = words[locale]

  test(`the button goes from the theme of the system to light, dark and back, ${locale}`, async ({
    sharedPage: page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`/${locale}`)
    expect(await backgroundOf(page)).toBe(paper.dark)
    await page.getByRole('button', { name: theme.system }).click()
    expect(await backgroundOf(page)).toBe(paper.light)
    await page.getByRole('button', { name: theme.light }).click()
    expect(await backgroundOf(page)).toBe(paper.dark)
    await page.getByRole('button', { name: theme.dark }).click()
    await expect(page.getByRole('button', { name: theme.system })).toBeVisible()
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await backgroundOf(page)).toBe(paper.light)
  })

  test(`the chosen theme is there before anything is painted, on every later page, ${locale}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`/${locale}`)
    await page.getByRole('button', { name: theme.system }).click()
    await page.getByRole('button', { name: theme.light }).click()
    await page.addInitScript(rememberThemeOfBody)
    for (const path of [`/${locale}`, `/${locale}/2027-01-01/papers`, `/${locale}/about`]) {
      await page.goto(path)
      // Nothing is painted before there is a body.
      expect(await page.evaluate(() => Reflect.get(window, 'themeOfBody'))).toBe('dark')
      await expect(page.getByRole('button', { name: theme.dark })).toBeVisible()
      expect(await backgroundOf(page)).toBe(paper.dark)
    }
  })

  test(`the choice survives a switch of language, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}`)
    await page.getByRole('button', { name: theme.system }).click()
    const other = locale === 'ko' ? 'en' : 'ko'
    await page.getByRole('banner').getByRole('link', { name: words[other].language[other] }).click()
    await expect(page).toHaveURL(`/${other}`)
    await expect(page.getByRole('button', { name: words[other].theme.light })).toBeVisible()
  })
}

/** Notes the theme at the moment in which the page gets its body. Runs in the page. */
function rememberThemeOfBody() {
  new MutationObserver((_, observer) => {
    if (!document.body) return
    observer.disconnect()
    Reflect.set(window, 'themeOfBody', document.documentElement.dataset.theme)
  }).observe(document, { childList: true, subtree: true })
}
