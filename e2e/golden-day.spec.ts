import { expect, type Page } from '@playwright/test'
import { makeGoldenDay } from './support/golden-day'
import { type OwnServer, startOwnServer } from './support/own-server'
import { test } from './support/test'
import { languages, words } from './support/words'

const day = '2026-03-04'
let server: OwnServer

// Each worker that takes one of the tests would make the database anew.
test.describe.configure({ mode: 'default' })

// The command waits three seconds between two questions to arXiv.
test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await startOwnServer(['e2e/fixtures/2024-02-29-papers.ko.md'])
  await makeGoldenDay(server.databasePath, day)
})

test.afterAll(() => server.stop())

const panelsOf = (page: Page) => page.getByRole('article').locator('details.receipt')

for (const locale of languages) {
  const t = words[locale]

  test(`the papers that the command made can be read with how they were made, ${locale}`, async ({ page }) => {
    await page.goto(`${server.origin}/${locale}/${day}/papers`)
    await expect(page.getByText(t.method.model, { exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: t.editorial.title })).toBeVisible()
    await expect(page.getByRole('article').getByRole('list', { name: t.source.list })).toHaveCount(10)
    await expect(panelsOf(page)).toHaveCount(10)
    const first = panelsOf(page).first()
    await first.getByText(t.receipt.title).click()
    await expect(first.getByText('fixture', { exact: true })).toBeVisible()
    await expect(first.getByText(new RegExp(`^summarise-${locale}/\\d+\\+[0-9a-f]{8}$`))).toBeVisible()
    await expect(first.getByRole('row')).toHaveCount(8)
    await expect(page.locator('[id*=-source-]')).toHaveCount(12)
  })

  test(`the page of the day leads with the editorial, ${locale}`, async ({ page }) => {
    await page.goto(`${server.origin}/${locale}/${day}`)
    const column = page.getByRole('region', { name: t.kind.papers, exact: true })
    await expect(column.locator('h2 ~ p').first()).not.toBeEmpty()
  })
}

test('what the model wrote in the wrong language gives way to extracts, each item in its own language', async ({
  page,
}) => {
  await page.goto(`${server.origin}/ko/${day}/news`)
  await expect(page.getByRole('article').getByText('발췌(번역 아님)', { exact: true })).toHaveCount(5)
  const first = panelsOf(page).first()
  await first.getByText(words.ko.receipt.title).click()
  await expect(first).toContainText('모델의 글이 검사를 통과하지 못해')
  await expect(first.getByRole('row', { name: '언어 통과하지 못함 한글 0%' })).toBeVisible()
  const wrong = await page.locator('.summary li').evaluateAll((items) =>
    items.filter((item) => {
      const lang = item.closest('[lang]')?.getAttribute('lang')
      return lang !== (/\p{Script=Hangul}/u.test(item.textContent ?? '') ? 'ko' : 'en')
    }),
  )
  expect(wrong).toEqual([])
})
