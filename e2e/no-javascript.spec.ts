import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

test.use({ javaScriptEnabled: false })

const expected = {
  ko: { listed: '8편 수록', teaser: '새해 첫날의 언어 모델 소식이다.', summary: '자물쇠 하나와 열쇠 둘.' },
  en: {
    listed: '8 listed',
    teaser: 'Language models on the first day of the year.',
    summary: 'One lock and two keys.',
  },
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]

  test.describe(`without JavaScript, ${locale}`, () => {
    test('home, day and digest can be read, one from the other', async ({ page }) => {
      await page.goto(`/${locale}`)
      await expect(page.getByText(seen.teaser)).toBeVisible()
      await expect(page.getByText(seen.listed, { exact: true })).toBeVisible()
      await page.locator(`time[datetime="2027-01-01"]`).last().click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01`)
      await page.getByRole('heading', { level: 2 }).getByRole('link', { name: t.kind.papers }).click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01/papers`)
      await expect(page.getByText(seen.summary)).toBeVisible()
      await expect(page.getByRole('link', { name: 'Theta Locks (and Keys)' })).toBeVisible()
    })

    test('the numbers of the distribution stand in a table', async ({ page }) => {
      await page.goto(`/${locale}/2027-01-01/papers`)
      const table = page.getByRole('table', { name: t.distribution.caption })
      const security = table.getByRole('row').filter({ hasText: t.category.security })
      await expect(table).toBeVisible()
      await expect(security.getByRole('cell')).toHaveText(['1', '12%'])
    })

    test('on a phone the table opens on demand', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}/2027-01-01/papers`)
      const table = page.getByRole('table', { name: t.distribution.caption })
      await expect(table).toBeHidden()
      await page.getByText(t.distribution.open).click()
      await expect(table).toBeVisible()
    })

    test('tabs, the choice of what is new and both languages are links that work', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}/2027-01-01/papers`)
      const tabs = page.getByRole('navigation', { name: t.distribution.tabs })
      await tabs.getByRole('link', { name: t.category.security }).click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01/papers/security`)
      await page.getByRole('link', { name: t.digest.showNew }).click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01/papers/security?show=new`)
      await page.getByRole('link', { name: t.digest.viewBoth }).click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01/papers/security?view=both&show=new`)
      await expect(page.getByText(expected.ko.summary)).toBeVisible()
      await expect(page.getByText(expected.en.summary)).toBeVisible()
    })

    test('a missing page says so, with its status', async ({ page }) => {
      const response = await page.goto(`/${locale}/2027-01-01/papers/robotics`)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.notFound.title)
      await expect(page.getByText(t.notFound.text)).toBeVisible()
    })

    test('nothing is shown that only a script could work', async ({ page }) => {
      for (const path of ['', '/2027-01-01/papers', '/does-not-exist']) {
        await page.goto(`/${locale}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('button')).toHaveCount(0)
        await expect(page.getByText(t.distribution.loading)).toBeHidden()
      }
    })
  })
}
