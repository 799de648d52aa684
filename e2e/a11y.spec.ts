import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { type Language, languages, type PageName, pages, words } from './support/words'

const names: PageName[] = [
  'home',
  'day',
  'digest',
  'category',
  'both',
  'markdown',
  'about',
  'search',
  'searchStart',
  'searchNone',
  'terms',
  'empty',
  'manyCategories',
  'archive',
  'archiveYear',
  'archiveMonth',
  'month',
  'week',
  'monthCategory',
  'categories',
  'categoryCourse',
  'missingDay',
  'missingPage',
]
const withChart: readonly PageName[] = ['digest', 'category', 'both', 'markdown', 'manyCategories']

/** Opens the page and waits for the part that comes late. */
async function open(page: Page, locale: Language, name: PageName) {
  await page.goto(`/${locale}${pages[name]}`)
  if (withChart.includes(name))
    await expect(
      page.getByRole('group', { name: words[locale].distribution.chart }).getByRole('link').first(),
    ).toBeVisible()
}

/** The rules that are broken seriously, each with the places. */
async function listSerious(builder: AxeBuilder): Promise<string[][]> {
  // There are no frames of other sites here, for which the usual mode opens a page of its own each time.
  const { violations } = await builder.setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])
}

for (const locale of languages) {
  for (const name of names) {
    test(`axe finds nothing serious, by day and by night: ${name}, ${locale}`, async ({ sharedPage: page }) => {
      await open(page, locale, name)
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await listSerious(new AxeBuilder({ page }))).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      // By night only the colours are others.
      expect(await listSerious(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([])
    })
  }

  test(`axe finds nothing serious on a phone with the chart open, ${locale}`, async ({ sharedPage: page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`/${locale}${pages.digest}`)
    await page.getByText(words[locale].distribution.open, { exact: true }).click()
    await expect(
      page.getByRole('group', { name: words[locale].distribution.chart }).getByRole('link').first(),
    ).toBeVisible()
    expect(await listSerious(new AxeBuilder({ page }))).toEqual([])
  })

  test(`every page has one main heading and skips no level, ${locale}`, async ({ sharedPage: page }) => {
    for (const name of names) {
      await page.goto(`/${locale}${pages[name]}`)
      await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1)
      const levels = await page
        .getByRole('main')
        .getByRole('heading')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
      const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      expect(skipped, `${name}: ${levels.join(' ')}`).toEqual([])
    }
  })

  test(`the first stop of the Tab key leads to the content, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${pages.digest}`)
    const skip = page.getByRole('link', { name: words[locale].site.skip })
    await page.keyboard.press('Tab')
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#main$/)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  })

  test(`the Tab key goes through the head of the page in the order of reading, ${locale}`, async ({
    sharedPage: page,
  }) => {
    const t = words[locale]
    await page.goto(`/${locale}${pages.digest}`)
    const head = page.getByRole('banner')
    const stops = [
      head.getByRole('link', { name: t.site.skip }),
      head.getByRole('link', { name: t.site.name }),
      head.getByRole('link', { name: t.archive.title }),
      head.getByRole('link', { name: t.categories.title }),
      head.getByRole('link', { name: t.trends.title }),
      head.getByRole('combobox', { name: t.search.field }),
      head.getByRole('button', { name: t.theme.system }),
      head.getByRole('link', { name: t.language.ko }),
      head.getByRole('link', { name: t.language.en }),
      page.getByRole('main').getByRole('link').first(),
    ]
    for (const stop of stops) {
      await page.keyboard.press('Tab')
      await expect(stop).toBeFocused()
      const outline = await stop.evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(outline).toBe('solid')
    }
  })
}
