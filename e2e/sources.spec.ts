import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

/** Listed on 30 and 31 December and on 1 January: twice under reinforcement learning, once under a label that says nothing. */
const gamma = '/sources/arxiv-2512.00007'

const expected = {
  ko: {
    facts: ['2026년 12월 30일에 처음 실림', '실린 날 3일'],
    days: ['2026년 12월 30일 논문', '2026년 12월 31일 논문', '2027년 1월 1일 논문'],
    differ: '모두 2개 분야에 실렸습니다.',
    categories: ['강화학습2번', '기타1번'],
    passage: '눈물 없이 보상을 나누는 법을 다룬다.',
    epsilon: ['2027년 1월 1일에 처음 실림', '실린 날 1일', '모두 2번'],
    seen: '2026년 12월 30일부터 3번째, 실린 기록 보기',
    description: 'Gamma Rewards without Tears. 2026년 12월 30일에 처음 실렸고, 지금까지 실린 날은 3일입니다.',
    copy: 'BibTeX 인용 복사',
    download: 'BibTeX 인용 내려받기',
  },
  en: {
    facts: ['First listed on 30 December 2026', 'Listed on 3 days'],
    days: ['30 December 2026 Papers', '31 December 2026 Papers', '1 January 2027 Papers'],
    differ: 'It was not always filed under the same category: 2 categories so far.',
    categories: ['Reinforcement Learningtwice', 'Otheronce'],
    passage: '눈물 없이 보상을 나누는 법을 다룬다.',
    epsilon: ['First listed on 1 January 2027', 'Listed on 1 day', '2 times in all'],
    seen: 'Listed 3 times since 30 Dec 2026, where it was listed',
    description: 'Gamma Rewards without Tears. First listed on 30 December 2026, on 3 days so far.',
    copy: 'Copy the citation as BibTeX',
    download: 'Download the citation as BibTeX',
  },
}

for (const locale of languages) {
  const t = words[locale]
  const e = expected[locale]

  test(`a source has a page that tells each day it was listed, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gamma Rewards without Tears')
    const main = page.getByRole('main')
    await expect(main.getByRole('list').first().getByRole('listitem')).toHaveText(e.facts)
    const timeline = main.getByRole('region', { name: t.sourcePage.timeline })
    await expect(timeline.getByRole('link')).toHaveText(e.days)
    await expect(timeline.getByRole('link').nth(2)).toHaveAttribute('href', `/${locale}/2027-01-01/papers#section-2`)
  })

  test(`it says that the categories differ, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    const given = page.getByRole('region', { name: t.sourcePage.categories })
    await expect(given).toContainText(e.differ)
    await expect(given.getByRole('listitem')).toHaveText(e.categories)
  })

  test(`what was said of it stands in its own language, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    const text = page.getByText(e.passage, { exact: true })
    await expect(text).toBeVisible()
    expect(await text.getAttribute('lang')).toBe(locale === 'ko' ? null : 'ko')
  })

  test(`a summary of several sources that does not name it says so, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    await expect(page.getByText(t.sourcePage.notNamed)).toHaveCount(3)
    // The only source of its section.
    await page.goto(`/${locale}/2027-01-01/papers`)
    const item = page.getByRole('listitem').filter({ hasText: 'Theta Locks' }).last()
    await item.getByRole('link', { name: t.source.new }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Theta Locks (and Keys)')
    await expect(page.getByText(t.sourcePage.notNamed)).toHaveCount(0)
  })

  test(`an address printed otherwise is told, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    const printed = page.getByRole('region', { name: t.sourcePage.variants })
    await expect(printed.getByRole('listitem')).toHaveText(['http://arxiv.org/abs/2512.00007v2'])
  })

  test(`twice on one day is one day, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/sources/arxiv-2701.00001`)
    await expect(page.getByRole('main').getByRole('list').first().getByRole('listitem')).toHaveText(e.epsilon)
  })

  test(`a paper leads to the pages of its arXiv id, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    const links = page.getByRole('list', { name: t.sourcePage.links }).getByRole('link')
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual([
      'https://arxiv.org/abs/2512.00007',
      'https://arxiv.org/pdf/2512.00007',
      'https://arxiv.org/html/2512.00007',
      'https://doi.org/10.48550/arXiv.2512.00007',
      'https://www.alphaxiv.org/abs/2512.00007',
      'https://huggingface.co/papers/2512.00007',
    ])
  })

  test(`title, description and twin are told to machines, ${locale}`, async ({ sharedPage: page, baseURL }) => {
    await page.goto(`/${locale}${gamma}`)
    await expect(page).toHaveTitle(/^Gamma Rewards without Tears · /)
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', e.description)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/${locale}${gamma}`)
    await expect(page.locator('link[hreflang=en]')).toHaveAttribute('href', `${baseURL}/en${gamma}`)
  })

  test(`another key leads to the page for good, ${locale}`, async ({ request }) => {
    const answer = await request.get(`/${locale}/sources/url-0e8eab4ba5f171f6`, { maxRedirects: 0 })
    expect(answer.status()).toBe(308)
    expect(answer.headers().location).toBe(`/${locale}/sources/arxiv-2512.00008`)
  })

  test(`an unknown key is a missing page, ${locale}`, async ({ sharedPage: page }) => {
    for (const key of ['arxiv-0000.00000', 'nonsense', '%00', `url-${'a'.repeat(300)}`]) {
      const answer = await page.goto(`/${locale}/sources/${key}`)
      expect([400, 404], key).toContain(answer?.status())
    }
    await page.goto(`/${locale}/sources/nonsense`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.notFound.title)
  })

  test(`the mark of the ledger in a digest leads there, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/2027-01-01/papers`)
    const link = page.getByRole('link', { name: e.seen }).nth(0)
    await expect(link).toHaveAttribute('href', `/${locale}${gamma}`)
  })

  test(`the title of a result leads there, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/search?q=tears`)
    const link = page.getByRole('main').getByRole('link', { name: 'Gamma Rewards without Tears' }).first()
    await expect(link).toHaveAttribute('href', `/${locale}${gamma}`)
  })

  test(`a citation can be copied, ${locale}`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL })
    await page.goto(`/${locale}${gamma}`)
    await page.getByText('BibTeX', { exact: true }).click()
    await page.getByRole('button', { name: e.copy }).click()
    await expect(page.getByText(t.sourcePage.copied)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(bibtex)
  })

  test(`axe finds nothing serious, by day and by night, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    await page.locator('details').evaluateAll(openAll)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
    }
  })

  test(`nothing is wider than a small screen, ${locale}`, async ({ sharedPage: page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`/${locale}${gamma}`)
    await page.locator('details').evaluateAll(openAll)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  test(`on paper there are the addresses and nothing to click, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}${gamma}`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const role of ['banner', 'contentinfo', 'navigation', 'button'] as const)
      await expect(page.getByRole(role), role).toHaveCount(0)
    const pdf = page.getByRole('link', { name: /^PDF/ })
    const printed = await pdf.evaluate((link) => getComputedStyle(link, '::after').content)
    expect(printed).toContain('https://arxiv.org/pdf/2512.00007')
  })
}

/** Runs in the page. */
function openAll(all: Element[]): void {
  for (const details of all) details.setAttribute('open', '')
}

const bibtex = `@misc{arxiv-2512.00007,
  title = {{Gamma Rewards without Tears}},
  year = {2025},
  month = dec,
  eprint = {2512.00007},
  archivePrefix = {arXiv},
  doi = {10.48550/arXiv.2512.00007},
  url = {https://arxiv.org/abs/2512.00007},
}
`

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a citation can be read and selected, and there is no button that does nothing', async ({ page }) => {
    await page.goto(`/ko${gamma}`)
    await page.getByText('BibTeX', { exact: true }).click()
    await expect(page.getByText('@misc{arxiv-2512.00007')).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('link', { name: expected.ko.download })).toBeVisible()
  })
})
