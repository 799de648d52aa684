import { expect } from '@playwright/test'
import { collectComplaints } from './support/complaints'
import { test } from './support/test'
import { languages, pageNames, pages, words } from './support/words'

for (const locale of languages) {
  for (const name of pageNames) {
    test(`the browser has nothing to complain about: ${name}, ${locale}`, async ({ sharedPage: page, baseURL }) => {
      const complaints = collectComplaints(page, baseURL)
      await page.goto(`/${locale}${pages[name]}`, { waitUntil: 'networkidle' })
      expect(complaints).toEqual([])
    })
  }

  test(`walking from page to page leaves no complaint either, ${locale}`, async ({ sharedPage: page, baseURL }) => {
    const t = words[locale]
    const complaints = collectComplaints(page, baseURL)
    await page.goto(`/${locale}`)
    const sections = page.getByRole('article').getByRole('region')
    await page.getByRole('heading', { level: 2 }).getByRole('link', { name: t.kind.papers, exact: true }).click()
    await expect(sections).toHaveCount(4)
    await page.getByRole('table').getByRole('link', { name: t.category.security, exact: true }).click()
    await expect(sections).toHaveCount(1)
    await page.getByRole('link', { name: t.digest.viewBoth }).click()
    await expect(sections.getByRole('heading', { level: 3 })).toHaveCount(2)
    await page.goBack()
    await expect(sections.getByRole('heading', { level: 3 })).toHaveCount(0)
    await page.getByRole('banner').getByRole('link', { name: t.trends.title }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.trends.title)
    expect(complaints).toEqual([])
  })

  test(`about counts what is there, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/about`)
    // 3 + 6 + 26 + 3 + 2 + 2 + 2 + 4 sources were new in their digests, the oldest first; one digest lists none.
    const texts = {
      ko: '다이제스트 9개, 출처 48개가 2024년 2월 29일부터 2027년 1월 1일까지 실려 있습니다.',
      en: '9 digests and 48 sources, from 29 February 2024 to 1 January 2027.',
    }
    await expect(page.getByText(texts[locale])).toBeVisible()
  })
}

test('/favicon.ico, which browsers ask for of their own accord, is there', async ({ request }) => {
  expect((await request.get('/favicon.ico')).status()).toBe(200)
})
