import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { type OwnServer, startOwnServer } from './support/own-server'
import { test } from './support/test'
import { languages, words } from './support/words'

const papers = '/2027-01-04/papers'
let server: OwnServer | undefined

// Each worker that takes one of the tests would make the database anew.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await startOwnServer(['e2e/fixtures/2026-12-31-papers.ko.md'])
  const command = ['--import', 'tsx', 'e2e/support/add-made-days.ts', server.databasePath]
  execFileSync(process.execPath, command, { stdio: 'inherit' })
})

test.afterAll(() => server?.stop())

const open = (page: Page, path: string) => page.goto(`${server?.origin}${path}`)
const sectionOf = (page: Page, name: string) => page.getByRole('region', { name })

/** Opens a panel as a keyboard does; it needs no script. */
async function unfold(place: Locator, title: string) {
  const summary = place.locator('summary', { hasText: title })
  await summary.focus()
  await summary.press('Enter')
  return place.locator('details[open]').filter({ hasText: title })
}

const facts = {
  ko: {
    time: '2027년 1월 4일 15:04 (서울)',
    language: '언어 통과 한글 91%',
    names: '이름 참고 WalkBot',
    numbers: '출처에 있는 숫자 통과하지 못함 97.4',
    editorial: '오늘은 손과 발이 배운 날입니다.',
    closed: 'arXiv는 주말에 새 논문을 발표하지 않습니다. 뉴스 출처를 모두 살폈지만 새로 실을 것이 없었습니다.',
  },
  en: {
    time: '4 January 2027 at 15:04 (Seoul)',
    language: 'Language passed 91% Hangul',
    names: 'Names passed',
    numbers: 'Numbers in the sources passed',
    editorial: 'A day on which hands and feet learned.',
    closed: 'arXiv announces no new papers at the weekend. All news sources were read, and none had anything new.',
  },
}

for (const locale of languages) {
  const t = words[locale]
  const seen = facts[locale]

  test.describe(`a made digest without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    for (const width of [360, 1280])
      test(`a summary by a model unfolds how it was made, ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 })
        await open(page, `/${locale}${papers}`)
        const section = sectionOf(page, t.category.robotics)
        const panel = await unfold(section, t.receipt.title)
        await expect(panel).toContainText(t.receipt.story.model)
        for (const fact of ['example-writer-2', 'summarise/1+0a1b2c3d', seen.time])
          await expect(panel.getByText(fact, { exact: true })).toBeVisible()
        await expect(panel.getByRole('row', { name: seen.language })).toBeVisible()
        await expect(panel.getByRole('row', { name: seen.names })).toBeVisible()
        await panel.getByRole('link', { name: '2. WalkBot: Robots on stairs' }).click()
        await expect(page.locator(':target')).toContainText('2.WalkBot: Robots on stairs')
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
        expect(scrollWidth).toBe(clientWidth)
      })

    test('a source that was kept from the model is named with the reason', async ({ page }) => {
      await open(page, `/${locale}${papers}`)
      const panel = await unfold(sectionOf(page, t.category.llm), t.receipt.title)
      await expect(panel.getByText(t.receipt.withheld)).toBeVisible()
      await expect(panel.getByText(t.receipt.withheldWhy)).toBeVisible()
      await expect(panel.getByRole('link', { name: '3. A study of praise' }).last()).toBeVisible()
      await expect(panel.getByRole('row', { name: seen.numbers })).toBeVisible()
    })

    test('the editorial comes before all else and says how it was made', async ({ page }) => {
      await open(page, `/${locale}${papers}`)
      const editorial = sectionOf(page, t.editorial.title)
      await expect(editorial.getByText(seen.editorial)).toBeVisible()
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(t.editorial.title)
      const panel = await unfold(editorial, t.receipt.editorialTitle)
      await expect(panel.getByRole('link', { name: t.category.robotics })).toHaveAttribute('href', '#section-1')
      await open(page, `/${locale}${papers}/llm`)
      await expect(sectionOf(page, t.editorial.title)).toHaveCount(0)
      await expect(sectionOf(page, t.category.llm).locator('details.receipt')).toHaveCount(1)
    })

    test('side by side, each language has its own panel', async ({ page }) => {
      await open(page, `/${locale}${papers}?view=both`)
      await expect(sectionOf(page, t.editorial.title).locator('.summary')).toHaveCount(2)
      const section = sectionOf(page, t.category.llm)
      await expect(section.locator('.summary[lang=en]')).toHaveCount(2)
      await expect(section.getByText(t.receipt.extractMark, { exact: true })).toHaveCount(1)
      const panels = section.locator('details.receipt > summary')
      await expect(panels).toHaveText(titlesOf(locale))
    })

    test('only what was made has a panel, a translation names its original', async ({ page }) => {
      await open(page, `/${locale}/2027-01-04/news`)
      const section = sectionOf(page, t.category.systems)
      await expect(section.locator('details.receipt')).toHaveCount(locale === 'ko' ? 0 : 1)
      if (locale === 'en')
        await expect(await unfold(section, t.receipt.title)).toContainText('A model translated the Korean summary.')
    })

    test('a closed day explains itself, a day of failures is a day without a digest', async ({ page }) => {
      expect((await open(page, `/${locale}/2027-01-09`))?.status()).toBe(404)
      await expect(page.getByText(`${seen.closed} ${t.day.nearest}`)).toBeVisible()
      expect((await open(page, `/${locale}/2027-01-10`))?.status()).toBe(404)
      await expect(page.getByText(t.day.missingText)).toBeVisible()
      await open(page, `/${locale}`)
      await expect(page.locator('time[datetime="2027-01-04"]').first()).toBeVisible()
      await expect(page.getByRole('main').getByText(seen.editorial)).toBeVisible()
    })
  })

  test(`axe finds nothing serious in open panels, by day and by night, ${locale}`, async ({ page }) => {
    for (const path of [papers, `${papers}?view=both`]) {
      await open(page, `/${locale}${path}`)
      for (const summary of await page.locator('details.receipt > summary').all()) await summary.click()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
      }
    }
  })

  test(`on paper the panels stand open, ${locale}`, async ({ page }) => {
    await open(page, `/${locale}${papers}`)
    const section = sectionOf(page, t.category.robotics)
    await expect(section.getByText('example-writer-2')).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(section.getByText('example-writer-2')).toBeVisible()
  })
}

function titlesOf(locale: 'ko' | 'en'): string[] {
  return locale === 'ko'
    ? ['한국어 요약이 만들어진 과정', '영어 요약이 만들어진 과정']
    : ['How the Korean summary was made', 'How the English summary was made']
}

test('an English extract in the Korean edition is marked and set as English', async ({ page }) => {
  await open(page, `/ko${papers}`)
  const section = sectionOf(page, words.ko.category.llm)
  await expect(section.getByText('발췌(번역 아님)', { exact: true })).toBeVisible()
  const text = section.locator('.summary')
  await expect(text).toHaveAttribute('lang', 'en')
  expect(await text.evaluate((element) => getComputedStyle(element).wordBreak)).toBe('normal')
  const panel = await unfold(section, words.ko.receipt.title)
  await expect(panel).toContainText('모델의 글이 검사를 통과하지 못해 출처의 문장을 그대로 옮겼습니다.')
  await open(page, '/ko')
  await expect(page.locator('p[lang=en]', { hasText: 'We present LongNote' })).toBeVisible()
  await open(page, '/ko/search?q=LongNote')
  await expect(page.locator('p[lang=en]', { hasText: 'We present LongNote' })).toBeVisible()
})
