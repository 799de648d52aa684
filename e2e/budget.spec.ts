import { expect } from '@playwright/test'
import { readVitals, scrollThrough, watchRequests, watchVitals } from '@/scripts/bench/serve/vitals'
import { budget, weigh } from '@/scripts/bench/serve/weight'
import { test } from './support/test'
import { languages, pages, words } from './support/words'

for (const locale of languages) {
  const path = `/${locale}${pages.digest}`

  test(`the scripts and styles of a digest stay within their bytes, ${locale}`, async ({ baseURL }) => {
    const { scripts, styles, firstLoad } = await weigh(`${baseURL}${path}`)
    expect(firstLoad.length).toBeGreaterThan(0)
    expect(scripts).toBeLessThanOrEqual(budget.scripts)
    expect(styles).toBeGreaterThan(0)
    expect(styles).toBeLessThanOrEqual(budget.styles)
  })

  test(`the first load is what the document names, the chart comes after it, ${locale}`, async ({ page, baseURL }) => {
    const loaded = watchRequests(page, baseURL)
    await page.goto(path, { waitUntil: 'networkidle' })
    await scrollThrough(page)
    // A busy machine may have scrolled past the chart before the page's scripts watch for it.
    await page.evaluate(() => window.scrollTo(0, 0))
    const chart = page.getByRole('group', { name: words[locale].distribution.chart })
    await expect(chart.getByRole('link').first()).toBeVisible()
    const { firstLoad } = await weigh(`${baseURL}${path}`)
    expect(loaded.scripts).toEqual(expect.arrayContaining(firstLoad))
    const later = loaded.scripts.filter((script) => !firstLoad.includes(script))
    expect(await holdsChart(later)).toBe(true)
    expect(await holdsChart(firstLoad)).toBe(false)
  })

  test(`a digest loads no font and asks nobody else, ${locale}`, async ({ page, baseURL }) => {
    const { fonts, outside } = watchRequests(page, baseURL)
    await page.goto(path, { waitUntil: 'networkidle' })
    await scrollThrough(page)
    await page.waitForLoadState('networkidle')
    expect({ fonts, outside }).toEqual({ fonts: [], outside: [] })
  })

  test(`the HTML of a digest is at most twice the same content as plain HTML, ${locale}`, async ({ baseURL }) => {
    // The longest text of the fixtures: where there is little of it, the framework's own part weighs as much.
    const { html, plain } = await weigh(`${baseURL}/${locale}${pages.markdown}`)
    expect(html / plain).toBeLessThanOrEqual(budget.htmlRatio)
  })

  for (const width of [390, 1280])
    test(`nothing on a digest moves while it loads, ${locale}, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await watchVitals(page)
      await page.goto(path, { waitUntil: 'networkidle' })
      await scrollThrough(page)
      await page.waitForLoadState('networkidle')
      // A busy machine paints in between what a reader gets at once; 0.1 is where a shift begins to be felt.
      expect((await readVitals(page)).shift).toBeCloseTo(0, 2)
    })
}

/** The chart's library writes its name into what it draws. */
async function holdsChart(scripts: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(scripts.map(async (script) => (await fetch(script)).text()))
  return texts.some((text) => text.includes('recharts-surface'))
}
