import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './support/test'
import { type Language, languages, words } from './support/words'

const digest = '/2027-01-01/papers'

// 8 sources: 4 in two sections of one category, 3 and 1. Of 50, 37.5 and 12.5 % the half goes to the larger one.
const expected = {
  ko: {
    rows: [
      ['전체', '8', '100%'],
      ['대규모 언어 모델', '4', '50%'],
      ['강화학습', '3', '38%'],
      ['보안', '1', '12%'],
    ],
    slices: ['대규모 언어 모델, 논문 4편, 50%', '강화학습, 논문 3편, 38%', '보안, 논문 1편, 12%'],
    only: 'AI 비즈니스·산업, 뉴스 3건, 100%',
    onlyRows: [
      ['전체', '3', '100%'],
      ['AI 비즈니스·산업', '3', '100%'],
    ],
    smallRows: [
      ['전체', '4', '100%'],
      ['기타', '3', '75%'],
      ['컴퓨터 비전', '1', '25%'],
      ['보안', '0', '0%'],
    ],
    total: '8',
  },
  en: {
    rows: [
      ['All', '8', '100%'],
      ['Large Language Models', '4', '50%'],
      ['Reinforcement Learning', '3', '38%'],
      ['Security', '1', '12%'],
    ],
    slices: ['Large Language Models, 4 papers, 50%', 'Reinforcement Learning, 3 papers, 38%', 'Security, 1 paper, 12%'],
    only: 'AI Business & Industry, 3 stories, 100%',
    onlyRows: [
      ['All', '3', '100%'],
      ['AI Business & Industry', '3', '100%'],
    ],
    smallRows: [
      ['All', '4', '100%'],
      ['Other', '3', '75%'],
      ['Computer Vision', '1', '25%'],
      ['Security', '0', '0%'],
    ],
    total: '8',
  },
}

function chartOf(page: Page, locale: Language) {
  return page.getByRole('group', { name: words[locale].distribution.chart })
}

/** The links of the drawing, in its order. */
function slicesOf(page: Page, locale: Language) {
  return chartOf(page, locale).getByRole('link')
}

/** Moves the pointer onto a slice: the middle of the box around a part of a ring may be outside of it. */
async function pointAt(page: Page, slice: Locator) {
  await slice.scrollIntoViewIfNeeded()
  const { x, y } = await slice.evaluate((link) => {
    const box = link.getBoundingClientRect()
    const parts = [1, 2, 3, 4, 5, 6, 7].map((part) => part / 8)
    const points = parts.flatMap((right) =>
      parts.map((down) => ({ x: box.x + right * box.width, y: box.y + down * box.height })),
    )
    const found = points.find((point) => link.contains(document.elementFromPoint(point.x, point.y)))
    if (!found) throw new Error('no point of the slice can be reached')
    return found
  })
  await page.mouse.move(x, y)
}

/** The text of the table's rows, without its head. */
async function rowsOf(page: Page, locale: Language) {
  const rows = page.getByRole('table', { name: words[locale].distribution.caption }).getByRole('row')
  const texts = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
  return texts.slice(1)
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]

  test.describe(`distribution, ${locale}`, () => {
    test('table and chart say the same numbers', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      expect(await rowsOf(page, locale)).toEqual(seen.rows)
      for (const name of seen.slices)
        await expect(chartOf(page, locale).getByRole('link', { name, exact: true })).toBeVisible()
      await expect(slicesOf(page, locale)).toHaveCount(3)
      await expect(chartOf(page, locale).getByText(seen.total, { exact: true })).toBeVisible()
    })

    test('pointing at a slice shows the sources of its category', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const chart = chartOf(page, locale)
      await expect(chart.getByText(t.distribution.choose)).toBeVisible()
      await pointAt(page, slicesOf(page, locale).nth(1))
      const titles = ['Gamma Rewards without Tears', '눈금 없는 보상 설계', 'Eta Notes Left in a Drawer']
      await expect(chart.getByRole('listitem')).toHaveCount(titles.length)
      for (const title of titles) await expect(chart.getByText(title)).toBeVisible()
      await page.mouse.move(0, 0)
      await expect(chart.getByText(t.distribution.choose)).toBeVisible()
    })

    test('the keyboard stops at the drawing once and walks it with the arrow keys', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const slices = slicesOf(page, locale)
      await chartOf(page, locale).getByRole('button', { name: t.distribution.bars }).focus()
      await page.keyboard.press('Tab')
      await expect(slices.nth(0)).toBeFocused()
      await expect(chartOf(page, locale).getByText('Epsilon Decoders That Stop in Time').first()).toBeVisible()
      for (const [key, index] of [
        ['ArrowRight', 1],
        ['ArrowDown', 2],
        ['ArrowRight', 0],
        ['ArrowLeft', 2],
        ['Home', 0],
        ['End', 2],
      ] as const) {
        await page.keyboard.press(key)
        await expect(slices.nth(index), key).toBeFocused()
      }
      await page.keyboard.press('Tab')
      await expect(chartOf(page, locale).locator(':focus')).toHaveCount(0)
      await page.keyboard.press('Shift+Tab')
      await expect(slices.nth(2)).toBeFocused()
    })

    test('Enter and a click open the category', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      await slicesOf(page, locale).nth(2).focus()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`/${locale}${digest}/security`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.category.security)
      await pointAt(page, slicesOf(page, locale).nth(1))
      await page.mouse.down()
      await page.mouse.up()
      await expect(page).toHaveURL(`/${locale}${digest}/reinforcement-learning`)
      await expect(slicesOf(page, locale).nth(1)).toHaveAttribute('aria-current', 'true')
    })

    test('the reader chooses ring or bars, also for the next digest', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const donut = chartOf(page, locale).getByRole('button', { name: t.distribution.donut, exact: true })
      const bars = chartOf(page, locale).getByRole('button', { name: t.distribution.bars, exact: true })
      await expect(donut).toHaveAttribute('aria-pressed', 'true')
      await bars.click()
      await expect(bars).toHaveAttribute('aria-pressed', 'true')
      // Bars carry their name in the drawing, as text.
      await expect(slicesOf(page, locale).nth(2)).toContainText(t.category.security)
      await page.goto(`/${locale}/2026-12-31/news`)
      await expect(bars).toHaveAttribute('aria-pressed', 'true')
    })

    test('one category is a full chart', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-31/news`)
      await expect(slicesOf(page, locale)).toHaveCount(1)
      await expect(chartOf(page, locale).getByRole('link', { name: seen.only, exact: true })).toBeVisible()
      expect(await rowsOf(page, locale)).toEqual(seen.onlyRows)
    })

    test('a category without sources has its row in the table and among the bars', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-31/papers`)
      expect(await rowsOf(page, locale)).toEqual(seen.smallRows)
      await expect(slicesOf(page, locale)).toHaveCount(2)
      await chartOf(page, locale).getByRole('button', { name: t.distribution.bars }).click()
      await expect(slicesOf(page, locale)).toHaveCount(3)
    })

    test('twenty categories in twenty-four sections are all there and add up', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-03-08/papers`)
      await expect(slicesOf(page, locale)).toHaveCount(20)
      const [all, ...rows] = await rowsOf(page, locale)
      expect(rows).toHaveLength(20)
      expect(all?.slice(1)).toEqual(['27', '100%'])
      expect(sum(rows.map((row) => row[1]))).toBe(27)
      expect(sum(rows.map((row) => row[2]))).toBe(100)
      // Three sources in the one section of the first category, two and one in the two of the second.
      expect(rows.slice(0, 2).map(([name, count]) => [name, count])).toEqual([
        [t.category['computer-vision'], '3'],
        [t.category.llm, '3'],
      ])
    })

    test('on a phone it opens with the table on demand', async ({ sharedPage: page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}${digest}`)
      await expect(chartOf(page, locale)).toBeHidden()
      await page.getByText(t.distribution.open, { exact: true }).click()
      await expect(slicesOf(page, locale)).toHaveCount(3)
      await expect(chartOf(page, locale)).toBeVisible()
      expect(await rowsOf(page, locale)).toEqual(seen.rows)
    })

    test('stays still for readers who asked for less motion', async ({ sharedPage: page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(`/${locale}${digest}`)
      await pointAt(page, slicesOf(page, locale).nth(1))
      await expect(chartOf(page, locale).getByText('Gamma Rewards without Tears')).toBeVisible()
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      await expect(chartOf(page, locale).locator('animate, animateTransform, animateMotion, set')).toHaveCount(0)
    })
  })
}

function sum(texts: (string | null | undefined)[]): number {
  return texts.reduce((total, text) => total + Number.parseInt(text ?? '', 10), 0)
}

test('at 320 pixels a long label is whole, in its own line', async ({ sharedPage: page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/ko/2026-12-31/papers')
  const label = page.getByText(
    '아주아주아주아주아주아주아주아주 긴 이름 & <Very> Long Heading That Does Not Fit On Any Line At All',
    {
      exact: true,
    },
  )
  const box = await label.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
})
