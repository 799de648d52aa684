import { expect, type Page } from '@playwright/test'
import { collectComplaints } from './support/complaints'
import { test } from './support/test'
import { languages, words } from './support/words'

const found = { ko: (count: number) => `${count}건을 찾았습니다`, en: (count: number) => `${count} sections found` }
const one = { ko: '1건을 찾았습니다', en: '1 section found' }

function searchAddress(locale: string, parameters: Record<string, string>): string {
  return `/${locale}/search?${new URLSearchParams(parameters)}`
}

const results = (page: Page) => page.locator('[data-result]')

for (const locale of languages) {
  const t = words[locale].search

  test.describe(`search, ${locale}`, () => {
    test('what is found leads to its place, where the words are marked too', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: '자물쇠' }))
      await expect(page.getByRole('heading', { name: one[locale] })).toBeVisible()
      await expect(page.locator('main mark')).toHaveText(['자물쇠'])
      await results(page).click()
      await expect(page).toHaveURL(`/${locale}/2027-01-01/papers?${new URLSearchParams({ q: '자물쇠' })}#section-4`)
      await page.goto(`/ko/2027-01-01/papers?${new URLSearchParams({ q: '자물쇠' })}`)
      await expect(page.locator('article mark')).toHaveText(['자물쇠'])
      await page.getByRole('link', { name: words.ko.search.unmark }).click()
      await expect(page.locator('article mark')).toHaveCount(0)
    })

    test('from a place found the way back leads to the same results', async ({ page }) => {
      const search = searchAddress(locale, { q: '자물쇠', kind: 'papers', from: '2027-01-01', glossary: 'off' })
      await page.goto(search)
      await results(page).click()
      await page.getByRole('link', { name: t.backToResults }).click()
      await expect(page).toHaveURL(search)
      await expect(results(page)).toHaveCount(1)
    })

    test('empty fields of a form are left out of the address', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: 'LLM', kind: '', category: 'llm', from: '', to: '' }))
      await expect(page).toHaveURL(searchAddress(locale, { q: 'LLM', category: 'llm' }))
    })

    test('the counts of the filters are what the filters leave', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: 'LLM' }))
      await expect(page.getByRole('heading', { name: found[locale](5) })).toBeVisible()
      const links = page.getByRole('complementary', { name: t.narrow }).getByRole('link')
      const choices = await links.evaluateAll((all) =>
        all.map((link) => ({ href: link.getAttribute('href'), count: Number(link.lastElementChild?.textContent) })),
      )
      expect(choices.length).toBeGreaterThan(3)
      for (const { href, count } of choices) {
        await page.goto(href ?? '')
        const heading = count === 1 ? one[locale] : found[locale](count)
        await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
      }
    })

    test('other names of the glossary are told and can be left out', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: 'LLM' }))
      const translated = page.getByText(t.tierTranslated)
      await page.getByRole('link', { name: t.withoutGlossary }).click()
      await expect(page).toHaveURL(searchAddress(locale, { q: 'LLM', glossary: 'off' }))
      await expect(translated).toHaveCount(0)
      await page.getByRole('link', { name: t.withGlossary }).click()
      await expect(page).toHaveURL(searchAddress(locale, { q: 'LLM' }))
    })

    test('without words it offers terms and days, and claims nothing', async ({ page }) => {
      for (const q of ['', '   ', '\u200b']) {
        await page.goto(searchAddress(locale, { q }))
        await expect(page.getByRole('heading', { name: t.emptyTitle })).toBeVisible()
        await expect(page.getByRole('region', { name: t.recent }).getByRole('link').first()).toBeVisible()
      }
    })

    test('with nothing found it offers what may have been meant', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: '강화힉습', kind: 'papers' }))
      await expect(page.getByRole('heading', { name: t.noneTitle.replace('{query}', '강화힉습') })).toBeVisible()
      await page.getByRole('link', { name: '강화 학습', exact: true }).click()
      await expect(results(page).first()).toBeVisible()
    })

    test('nothing is executed, and the field shows what was sent', async ({ page, baseURL }) => {
      const complaints = collectComplaints(page, baseURL)
      for (const q of [
        '"',
        '<b>',
        '&amp;',
        "' OR 1=1 --",
        '%',
        'NEAR(',
        '\ud83d\ude80',
        '*',
        'a'.repeat(600),
        '\u0000x',
      ]) {
        const response = await page.goto(searchAddress(locale, { q }))
        expect([q, response?.status()]).toEqual([q, 200])
        // A control character has no place in a document: what it becomes there is the browser's own affair.
        if (!q.includes('\u0000')) await expect(page.locator('#search-field')).toHaveValue(q)
        expect(await page.locator('main b').filter({ hasText: /^$/ }).count()).toBe(0)
        await expect(page.locator('body')).not.toContainText(/fts5|syntax error|no such column/)
      }
      expect(complaints).toEqual([])
    })

    test('filters that make no sense are told and left out', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: '자물쇠', kind: 'films', from: '2024-02-30', page: '0' }))
      await expect(page.getByText('kind, from, page')).toBeVisible()
      await expect(results(page)).toHaveCount(1)
    })

    test('each filter in use can be taken away, also where nothing is found', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: 'LLM', kind: 'papers', host: 'nowhere.example', from: '2027-01-01' }))
      const applied = page.getByRole('navigation', { name: t.applied }).getByRole('link')
      await expect(applied).toHaveCount(4)
      await applied.filter({ hasText: 'nowhere.example' }).click()
      await expect(page).toHaveURL(searchAddress(locale, { q: 'LLM', kind: 'papers', from: '2027-01-01' }))
      await expect(results(page).first()).toBeVisible()
      await page.getByRole('link', { name: t.removeAll }).click()
      await expect(page).toHaveURL(searchAddress(locale, { q: 'LLM' }))
      await expect(applied).toHaveCount(0)
    })

    test('a page behind the last one leads back', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: 'LLM', page: '9' }))
      await page.getByRole('link', { name: t.previous }).click()
      await expect(page).toHaveURL(searchAddress(locale, { q: 'LLM' }))
    })

    test('where both names of an idea were typed, no other is told', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: 'computer vision 컴퓨터 비전' }))
      await expect(results(page).first()).toBeVisible()
      await expect(page.getByRole('main')).not.toContainText(words[locale].search.withoutGlossary)
    })

    test('by keyboard: slash to the field, arrows from result to result', async ({ page }) => {
      await page.goto(searchAddress(locale, { q: 'LLM' }))
      await expect(page.locator('#search-field')).toHaveRole('combobox')
      await page.keyboard.press('/')
      await expect(page.locator('#search-field')).toBeFocused()
      await page.keyboard.type('/')
      await expect(page.locator('#search-field')).toHaveValue('/')
      await page.keyboard.press('Escape')
      await results(page).first().focus()
      await page.keyboard.press('ArrowDown')
      await expect(results(page).nth(1)).toBeFocused()
      await page.keyboard.press('ArrowUp')
      await expect(results(page).first()).toBeFocused()
    })

    test('while typing it suggests, and choosing searches', async ({ page }) => {
      await page.goto(`/${locale}`)
      const field = page.getByRole('combobox', { name: t.field })
      await field.pressSequentially('ㄱㅎㅎㅅ')
      await expect(page.getByRole('option', { name: '강화 학습 reinforcement learning' })).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(searchAddress(locale, { q: '강화 학습' }))
    })
  })

  test.describe(`search without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('the form searches and narrows', async ({ page }) => {
      await page.goto(`/${locale}`)
      await page.getByRole('textbox', { name: t.field }).fill('LLM')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: found[locale](5) })).toBeVisible()
      await page.getByText(t.filters).click()
      await page.getByLabel(t.from).fill('2027-01-01')
      await page.getByRole('button', { name: t.submit }).click()
      await expect(page.getByRole('heading', { name: found[locale](2) })).toBeVisible()
    })
  })
}
