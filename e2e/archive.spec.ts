import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

const expected = {
  ko: {
    lead: '2024년 2월 29일부터 2027년 1월 1일까지 6일 치 다이제스트가 있습니다. 그 사이 다이제스트가 없는 날은 1,032일입니다.',
    year: '2026년 다이제스트',
    // Three digests of papers with 27, 3 and 4 lines, three of news with 0, 2 and 3.
    totals: ['4일 치', '논문 34편, 처음 소개 31편', '뉴스 5건, 처음 소개 4건'],
    month: '2026년 12월 다이제스트',
    december: '2026년 12월 달력',
    gaps: '이 기간에 다이제스트가 없는 날은 28일입니다.',
    day: '31 논문 4, 처음 소개 2 뉴스 3, 처음 소개 2',
    onlyNews: '29 논문 없음 뉴스 0, 처음 소개 0',
    outside: '수록 기간이 아닌 달: 1월',
    beside: ['2026년 3월', '2027년 1월'],
    refused: '‘tomorrow’에 맞는 날짜를 알 수 없습니다.',
  },
  en: {
    lead: 'Digests of 6 days, from 29 February 2024 to 1 January 2027. 1,032 days in between have no digest.',
    year: 'Digests of 2026',
    totals: ['4 days', '34 papers, 31 new', '5 news items, 4 new'],
    month: 'Digests of December 2026',
    december: 'Calendar of December 2026',
    gaps: '28 days of this period have no digest.',
    day: '31 Papers 4, new 2 News 3, new 2',
    onlyNews: '29 Papers none News 0, new 0',
    outside: 'Outside the archive: January',
    beside: ['March 2026', 'January 2027'],
    refused: '“tomorrow” is no date.',
  },
}

/** What a screen reader reads of an element: its text without what is hidden from it, blanks as one. */
async function readOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove()
    for (const block of copy.querySelectorAll('.block')) block.prepend(' ')
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  })
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]

  test.describe(`archive, ${locale}`, () => {
    test('says from when to when it reaches and how many days have no digest', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/archive`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.archive.title)
      await expect(page.getByRole('main').getByText(seen.lead)).toBeVisible()
    })

    test('lists every year and month that has digests, and links them', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/archive`)
      const links = page.getByRole('region', { name: t.archive.allMonths }).getByRole('link')
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      const base = `/${locale}/archive`
      const paths = ['2027', '2027/01', '2026', '2026/03', '2026/12', '2024', '2024/02']
      expect(hrefs).toEqual(paths.map((path) => `${base}/${path}`))
    })

    test('a year sums its digests and names the months without any', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/archive/2026`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.year)
      const summed = page.getByRole('main').getByRole('paragraph').nth(1)
      for (const text of seen.totals) await expect(summed.getByText(text, { exact: true })).toBeVisible()
      await expect(page.getByText(t.archive.emptyMonth)).toHaveCount(10)
      await expect(page.getByRole('table')).toHaveCount(2)
    })

    test('months before the first digest are told from those without one', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/archive/2024`)
      await expect(page.getByText(seen.outside, { exact: true })).toBeVisible()
      await expect(page.getByText(t.archive.emptyMonth)).toHaveCount(10)
      const cells = page.getByRole('table').getByRole('cell')
      // The 28 days before the first digest have a number and nothing else.
      await expect(cells.filter({ hasText: t.archive.none })).toHaveCount(0)
      await expect(cells.getByRole('link')).toHaveCount(1)
    })

    test('a month says for each day what each kind lists and what is new', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/archive/2026/12`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.month)
      await expect(page.getByText(seen.gaps)).toBeVisible()
      expect(await readOf(page, '[data-day="2026-12-31"]')).toBe(seen.day)
      expect(await readOf(page, '[data-day="2026-12-29"]')).toBe(seen.onlyNews)
      const table = page.getByRole('table', { name: seen.december })
      await expect(table.getByRole('row')).toHaveCount(6)
      await expect(
        table
          .getByRole('cell')
          .filter({ hasText: t.archive.none })
          .filter({ hasNot: page.getByRole('link') }),
      ).toHaveCount(28)
      await expect(table.locator('[data-day="2026-12-31"]')).toHaveAttribute('href', `/${locale}/2026-12-31`)
    })

    test('a month leads to its neighbours with digests, its weeks and itself as one page', async ({
      sharedPage: page,
    }) => {
      await page.goto(`/${locale}/archive/2026/12`)
      const nav = page.getByRole('navigation', { name: t.archive.otherMonths })
      const [before = '', after = ''] = seen.beside
      await expect(nav.getByRole('link', { name: before })).toHaveAttribute('href', `/${locale}/archive/2026/03`)
      await expect(nav.getByRole('link', { name: after })).toHaveAttribute('href', `/${locale}/archive/2027/01`)
      await expect(nav.getByRole('link', { name: t.archive.readMonth })).toHaveAttribute('href', `/${locale}/2026-12`)
      const weeks = await page
        .getByRole('rowheader')
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(weeks).toEqual([`/${locale}/2026-W53`])
    })

    test('the arrow keys move between the days that have digests', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/archive/2026/12`)
      const day = (name: string) => page.locator(`[data-day="2026-12-${name}"]`)
      await day('29').focus()
      // Until the page's scripts are there the key does nothing.
      await expect(async () => {
        await page.keyboard.press('ArrowRight')
        await expect(day('30')).toBeFocused({ timeout: 200 })
      }).toPass()
      await page.keyboard.press('End')
      await expect(day('31')).toBeFocused()
      await page.keyboard.press('ArrowLeft')
      await expect(day('30')).toBeFocused()
      await page.keyboard.press('Home')
      await expect(day('29')).toBeFocused()
    })

    for (const path of ['2025', '2023', '999', 'abc', '2026/11', '2026/13', '2026/3', '2026/00'])
      test(`/archive/${path} says that nothing is there and leads on`, async ({ sharedPage: page }) => {
        const response = await page.goto(`/${locale}/archive/${path}`)
        expect(response?.status()).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.archive.missingTitle)
        await expect(page.getByRole('link', { name: t.archive.toArchive })).toHaveAttribute(
          'href',
          `/${locale}/archive`,
        )
      })

    test('what is no date is refused in words', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/archive?day=tomorrow`)
      await expect(page.getByRole('main').getByRole('alert')).toContainText(seen.refused)
    })
  })

  test.describe(`archive without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('the form leads to the day asked for', async ({ page }) => {
      await page.goto(`/${locale}/archive`)
      await page.getByLabel(t.archive.jump).fill('2026-12-30')
      await page.getByRole('button', { name: t.archive.go }).click()
      await expect(page).toHaveURL(`/${locale}/2026-12-30`)
    })

    test('from all years to a month to a day by links', async ({ page }) => {
      await page.goto(`/${locale}/archive`)
      await page
        .getByRole('region', { name: t.archive.allMonths })
        .locator(`[href="/${locale}/archive/2026/12"]`)
        .click()
      await page.locator('[data-day="2026-12-31"]').click()
      await expect(page).toHaveURL(`/${locale}/2026-12-31`)
      await expect(page.getByText(t.archive.legendKeys)).toHaveCount(0)
    })
  })
}
