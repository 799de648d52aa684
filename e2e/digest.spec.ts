import { expect, type Locator, type Page } from '@playwright/test'
import { boxOf } from './support/geometry'
import { test } from './support/test'
import { languages, words } from './support/words'

const digest = '/2027-01-01/papers'

const expected = {
  ko: {
    title: '1월 1일의 AI 논문',
    // 2 + 3 + 2 + 1 sources; Epsilon, the one without an address, the Korean one and Theta are new.
    ledger: ['8편 수록', '4편은 처음 소개', '3개 분야', '읽는 데 1분', '수록 언어: 한국어, English', '가져온 글'],
    categories: ['대규모 언어 모델', '강화학습', '대규모 언어 모델', '보안'],
    counts: ['논문 2편', '논문 3편', '논문 2편', '논문 1편'],
    freshCounts: ['논문 1편', '논문 2편', '논문 1편'],
    // Alpha: 29 February 2024, 8 March 2026 and this day. Gamma: 30 and 31 December and this day. Ledger: 30 December and this day.
    seen: ['2024년 2월 29일부터 3번째', '2026년 12월 30일부터 3번째', '2026년 12월 30일부터 2번째'],
    seenOtherAddress: '12월 30일부터 2번째',
    before: '이전 다이제스트: 2026년 12월 31일',
    pair: ['이전 다이제스트: 12월 30일', '다음 다이제스트: 2027년 1월 1일'],
    sibling: '이날의 뉴스 3건',
    onlyKorean: '수록 언어: 한국어',
    noTranslation: '영어 요약이 아직 없습니다.',
    empty: '이날의 다이제스트는 제목만 있고 내용이 없습니다.',
    categoryTitle: '대규모 언어 모델',
    llmLedger: ['4편 수록', '1편은 처음 소개', '1개 분야', '읽는 데 1분', '수록 언어: 한국어, English', '가져온 글'],
    abstract: 'Epsilon Decoders That Stop in Time 초록',
    pdf: 'Epsilon Decoders That Stop in Time PDF',
  },
  en: {
    title: 'AI papers of 1 January',
    ledger: ['8 listed', '4 new', '3 categories', '1 min read', 'Available in 한국어, English', 'Imported'],
    categories: ['Large Language Models', 'Reinforcement Learning', 'Large Language Models', 'Security'],
    counts: ['2 papers', '3 papers', '2 papers', '1 paper'],
    freshCounts: ['1 paper', '2 papers', '1 paper'],
    seen: ['Listed 3 times since 29 Feb 2024', 'Listed 3 times since 30 Dec 2026', 'Listed twice since 30 Dec 2026'],
    seenOtherAddress: 'Listed twice since 30 Dec',
    before: 'Previous digest: 31 Dec 2026',
    pair: ['Previous digest: 30 Dec', 'Next digest: 1 Jan 2027'],
    sibling: '3 news stories of this day',
    onlyKorean: 'Available in 한국어',
    noTranslation: 'No English summary yet.',
    empty: 'This digest has a title and nothing else',
    categoryTitle: 'Large Language Models',
    llmLedger: ['4 listed', '1 new', '1 category', '1 min read', 'Available in 한국어, English', 'Imported'],
    abstract: 'Abstract of Epsilon Decoders That Stop in Time',
    pdf: 'PDF of Epsilon Decoders That Stop in Time',
  },
}

/** The sections of the digest: the regions inside the article, as the page orders them. */
function sectionsOf(page: Page): Locator {
  return page.getByRole('article').getByRole('region')
}

/** What the head of the page says of the digest, item by item. */
function ledgerOf(page: Page): Locator {
  return page.getByRole('main').getByRole('list').first().getByRole('listitem')
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]

  test.describe(`digest, ${locale}`, () => {
    test('has its title and says what is in it', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.title)
      await expect(ledgerOf(page)).toHaveText(seen.ledger)
    })

    test('keeps its sections as written, under the name of their category', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      await expect(sectionsOf(page).getByRole('heading', { level: 2 })).toHaveText(seen.categories)
      const section = sectionsOf(page).nth(2)
      // The label differs from the name of the category, and each edition writes its own.
      const label = { ko: 'LLM 에이전트', en: 'LLM Agents' }[locale]
      await expect(section.getByText(label, { exact: true })).toBeVisible()
      for (const [index, count] of seen.counts.entries())
        await expect(sectionsOf(page).nth(index).getByText(count, { exact: true })).toBeVisible()
    })

    test('shows the summary in the language of the page', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const texts = { ko: '자물쇠 하나와 열쇠 둘.', en: 'One lock and two keys.' }
      const summary = sectionsOf(page).nth(3).getByText(texts[locale], { exact: true })
      await expect(summary).toBeVisible()
      expect(await languageOf(summary)).toBe(locale)
    })

    test('links every source to its address, byte for byte', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const hrefs = [
        ['Routing Tables for Small Models', 'http://arxiv.org/abs/2402.00001v3'],
        ['눈금 없는 보상 설계', 'https://example.org/zeta'],
        ['Theta Locks (and Keys)', "https://Example.org/locks_(draft)/%EA%B0%80?a=1&b=%2F&c='(x)'#Part~2!*'"],
      ] as const
      const article = page.getByRole('article')
      for (const [name, href] of hrefs)
        await expect(article.getByRole('link', { name, exact: true })).toHaveAttribute('href', href)
    })

    test('lists a source without an address and says so', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const item = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Eta Notes Left in a Drawer' })
      await expect(item).toContainText(t.source.noAddress)
      await expect(item.getByRole('link', { name: 'Eta Notes Left in a Drawer' })).toHaveCount(0)
    })

    test('marks what is new, what has been listed before and what stands above', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const items = page.getByRole('article').getByRole('list', { name: t.source.list }).getByRole('listitem')
      const [alpha, gamma, ledger] = seen.seen
      const marks = [alpha, t.source.new, gamma, t.source.new, t.source.new, t.source.above, ledger, t.source.new]
      await expect(items).toHaveCount(marks.length)
      for (const [index, mark] of marks.entries())
        await expect(items.nth(index).getByText(mark ?? '', { exact: true })).toBeVisible()
    })

    test('knows a source again at another address by its title', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-31/papers`)
      const item = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Delta Hands for Careful Robots' })
      await expect(item.getByText(seen.seenOtherAddress, { exact: true })).toBeVisible()
    })

    test('links abstract and PDF of a paper on arXiv', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      const first = sectionsOf(page).first()
      const abstract = first.getByRole('link', { name: seen.abstract })
      await expect(abstract).toHaveAttribute('href', 'https://arxiv.org/abs/2701.00001')
      const pdf = first.getByRole('link', { name: seen.pdf })
      await expect(pdf).toHaveAttribute('href', 'https://arxiv.org/pdf/2701.00001')
    })

    test('leads to the digests before and after that exist, and to the other kind of the day', async ({
      sharedPage: page,
    }) => {
      const nav = page.getByRole('navigation', { name: t.digest.dayNav })
      await page.goto(`/${locale}${digest}`)
      await expect(nav.getByRole('link')).toHaveCount(1)
      const before = nav.getByRole('link', { name: seen.before, exact: true })
      await expect(before).toHaveAttribute('href', `/${locale}/2026-12-31/papers`)
      await page.goto(`/${locale}/2026-12-31/papers`)
      const [earlier = '', later = ''] = seen.pair
      const links = [earlier, seen.sibling, later].map((name) => nav.getByRole('link', { name, exact: true }))
      const hrefs = ['/2026-12-30/papers', '/2026-12-31/news', '/2027-01-01/papers']
      for (const [index, link] of links.entries())
        await expect(link).toHaveAttribute('href', `/${locale}${hrefs[index]}`)
    })

    test('with a title and nothing else says so', async ({ sharedPage: page }) => {
      const response = await page.goto(`/${locale}/2026-12-29/news`)
      expect(response?.status()).toBe(200)
      await expect(page.getByRole('main').getByText(seen.empty)).toBeVisible()
      await expect(page.getByRole('article')).toHaveCount(0)
    })

    test('says where a section has no source', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-31/papers`)
      await expect(sectionsOf(page).nth(2).getByText(t.digest.noSources, { exact: true })).toBeVisible()
    })

    test('shows one category on a page of its own', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}/llm`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen.categoryTitle)
      await expect(sectionsOf(page)).toHaveCount(2)
      await expect(ledgerOf(page)).toHaveText(seen.llmLedger)
      await page.getByRole('link', { name: t.digest.backToDigest }).click()
      await expect(page).toHaveURL(`/${locale}${digest}`)
      await expect(sectionsOf(page)).toHaveCount(4)
    })

    test('has tabs that lead to the categories', async ({ sharedPage: page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}${digest}`)
      const tabs = page.getByRole('navigation', { name: t.distribution.tabs })
      const security = tabs.getByRole('link', { name: t.category.security })
      await expect(tabs.getByRole('link', { name: t.distribution.all })).toHaveAttribute('aria-current', 'page')
      await security.click()
      await expect(page).toHaveURL(`/${locale}${digest}/security`)
      await expect(security).toHaveAttribute('aria-current', 'page')
      await expect(sectionsOf(page)).toHaveCount(1)
    })

    test('answers 404 for a category that it does not have', async ({ request }) => {
      for (const category of ['robotics', 'nonsense', 'LLM'])
        expect((await request.get(`/${locale}${digest}/${category}`)).status(), category).toBe(404)
    })

    test('leaves only what is new when asked to', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}${digest}`)
      await page.getByRole('link', { name: t.digest.showNew }).click()
      await expect(page).toHaveURL(`/${locale}${digest}?show=new`)
      // The third section holds repeats alone.
      await expect(sectionsOf(page)).toHaveCount(3)
      for (const [index, count] of seen.freshCounts.entries())
        await expect(sectionsOf(page).nth(index).getByText(count, { exact: true })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Gamma Rewards without Tears' })).toHaveCount(0)
    })

    test('sets both languages side by side on a wide screen', async ({ sharedPage: page }) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(`/${locale}${digest}?view=both`)
      for (const { korean, english } of await columnsOf(page)) {
        expect(english.y).toBe(korean.y)
        expect(english.x).toBeGreaterThanOrEqual(korean.x + korean.width)
        expect(Math.abs(english.width - korean.width)).toBeLessThan(2)
      }
    })

    test('sets both languages one under the other on a phone', async ({ sharedPage: page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}${digest}?view=both`)
      for (const { korean, english } of await columnsOf(page)) {
        expect(english.x).toBe(korean.x)
        expect(english.y).toBeGreaterThanOrEqual(korean.y + korean.height)
      }
    })

    test('says beside the Korean text that there is no English one yet', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2026-12-30/papers?view=both`)
      await expect(sectionsOf(page).first().getByText(seen.noTranslation)).toBeVisible()
    })
  })
}

/** Where the Korean and the English column of each section stand. */
async function columnsOf(page: Page) {
  await expect(sectionsOf(page)).toHaveCount(4)
  const sections = await sectionsOf(page).all()
  return Promise.all(
    sections.map(async (section) => {
      const [korean, english] = await Promise.all(
        ['한국어', 'English'].map((name) => boxOf(section.getByRole('heading', { name, level: 3 }).locator('..'))),
      )
      if (!korean || !english) throw new Error('a section without both columns')
      return { korean, english }
    }),
  )
}

/** The language that holds for a text: that of the nearest element which names one. */
function languageOf(text: Locator): Promise<string | null | undefined> {
  return text.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
}

test('a digest in Korean alone says so on the English page and marks its text as Korean', async ({
  sharedPage: page,
}) => {
  await page.goto('/en/2026-12-30/papers')
  await expect(page.getByText(words.en.digest.onlyOtherLanguage)).toBeVisible()
  await expect(page.getByText(expected.en.onlyKorean, { exact: true })).toBeVisible()
  expect(await languageOf(page.getByText('눈물 없이 보상을 나누는 법을 다룬다.'))).toBe('ko')
  await page.goto('/ko/2026-12-30/papers')
  await expect(page.getByText(expected.ko.onlyKorean, { exact: true })).toBeVisible()
  await expect(page.getByText(words.ko.digest.onlyOtherLanguage)).toHaveCount(0)
})

test('a digest in English alone says so on the Korean page and marks its text as English', async ({
  sharedPage: page,
}) => {
  await page.goto('/ko/2026-12-30/news')
  await expect(page.getByText(words.ko.digest.onlyOtherLanguage)).toBeVisible()
  expect(await languageOf(page.getByText('A chip maker lends books.'))).toBe('en')
})
