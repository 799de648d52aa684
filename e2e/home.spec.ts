import { expect } from '@playwright/test'
import { test } from './support/test'
import { languages, words } from './support/words'

const expected = {
  ko: {
    papers: ['8편 수록', '4편은 처음 소개'],
    news: ['3건 수록', '2건은 처음 소개'],
    newsDate: '2026년 12월 31일 목요일',
    repeats: '전에도 실린 3편',
    llm: '대규모 언어 모델',
    teaser: '새해 첫날의 언어 모델 소식이다.',
    // Six days with nine digests, counted in the fixtures.
    days: [
      ['1월 1일 (금)', '8편, 처음 소개 4편', '없음'],
      ['12월 31일 (목)', '4편, 처음 소개 2편', '3건, 처음 소개 2건'],
      ['12월 30일 (수)', '3편, 처음 소개 3편', '2건, 처음 소개 2건'],
      ['12월 29일 (화)', '없음', '0건, 처음 소개 0건'],
      ['3월 8일 (일)', '27편, 처음 소개 26편', '없음'],
      ['2월 29일 (목)', '3편, 처음 소개 3편', '6건, 처음 소개 6건'],
    ],
    freshness: /2027년 1월 1일/,
  },
  en: {
    papers: ['8 listed', '4 new'],
    news: ['3 listed', '2 new'],
    newsDate: /^Thursday,? 31 December 2026$/,
    repeats: '3 papers listed before',
    llm: 'Large Language Models',
    teaser: 'Language models on the first day of the year.',
    days: [
      ['Fri 1 Jan', '8, 4 new', 'none'],
      ['Thu 31 Dec', '4, 2 new', '3, 2 new'],
      ['Wed 30 Dec', '3, 3 new', '2, 2 new'],
      ['Tue 29 Dec', 'none', '0, 0 new'],
      ['Sun 8 Mar', '27, 26 new', 'none'],
      ['Thu 29 Feb', '3, 3 new', '6, 6 new'],
    ],
    freshness: /1 January 2027/,
  },
}

for (const locale of languages) {
  const t = words[locale]
  const seen = expected[locale]

  test.describe(`front page, ${locale}`, () => {
    test.beforeEach(async ({ sharedPage: page }) => {
      await page.goto(`/${locale}`)
    })

    test('shows the newest papers with what is listed and what is new', async ({ sharedPage: page }) => {
      const column = page.getByRole('region', { name: t.kind.papers, exact: true })
      for (const text of seen.papers) await expect(column.getByText(text, { exact: true })).toBeVisible()
      await expect(column.getByText(seen.teaser)).toBeVisible()
    })

    test('shows the newest news, which are of an earlier day, with their day', async ({ sharedPage: page }) => {
      const column = page.getByRole('region', { name: t.kind.news, exact: true })
      for (const text of seen.news) await expect(column.getByText(text, { exact: true })).toBeVisible()
      const time = column.getByRole('time')
      await expect(time).toHaveAttribute('datetime', '2026-12-31')
      await expect(time).toHaveText(seen.newsDate)
    })

    test('lists the new papers openly, in the order of the digest', async ({ sharedPage: page }) => {
      const column = page.getByRole('region', { name: t.kind.papers, exact: true })
      const marked = column.getByRole('listitem').filter({ hasText: `${t.source.new}:` })
      await expect(marked).toHaveText([
        /Epsilon Decoders That Stop in Time/,
        /눈금 없는 보상 설계/,
        /Eta Notes Left in a Drawer/,
        /Theta Locks \(and Keys\)/,
      ])
    })

    test('folds away the papers listed before, until they are asked for', async ({ sharedPage: page }) => {
      const column = page.getByRole('region', { name: t.kind.papers, exact: true })
      const repeat = column.getByRole('link', { name: 'Gamma Rewards without Tears' })
      await expect(repeat).toBeHidden()
      await column.getByText(seen.repeats, { exact: true }).click()
      await expect(repeat).toHaveAttribute('href', 'http://arxiv.org/abs/2512.00007v1')
    })

    test('leads to the digests, their categories and their sources', async ({ sharedPage: page }) => {
      const column = page.getByRole('region', { name: t.kind.papers, exact: true })
      const digest = `/${locale}/2027-01-01/papers`
      const heading = column.getByRole('heading', { level: 2 }).getByRole('link')
      await expect(heading).toHaveAttribute('href', digest)
      // Two sections of this digest belong to one category.
      const category = column.getByRole('link', { name: seen.llm, exact: true })
      await expect(category).toHaveCount(2)
      await expect(category.first()).toHaveAttribute('href', `${digest}/llm`)
      const source = column.getByRole('link', { name: 'Epsilon Decoders That Stop in Time' })
      await expect(source).toHaveAttribute('href', 'http://arxiv.org/abs/2701.00001v1')
    })

    test('counts the last days, newest first', async ({ sharedPage: page }) => {
      const rows = page.getByRole('region', { name: t.home.lastDays }).getByRole('row')
      const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
      const [head, ...days] = cells.map((row) => row.map((text, column) => (column === 0 ? plainDate(text) : text)))
      expect(head).toEqual([t.home.day, t.kind.papers, t.kind.news])
      expect(days).toEqual(seen.days)
    })

    test('links the last days and their digests', async ({ sharedPage: page }) => {
      const row = page.getByRole('region', { name: t.home.lastDays }).getByRole('row').nth(2)
      const links = await row.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      const day = `/${locale}/2026-12-31`
      expect(links).toEqual([day, `${day}/papers`, `${day}/news`])
    })

    test('leads on to the archive and the categories', async ({ sharedPage: page }) => {
      const links = page.getByRole('navigation', { name: t.onward.label }).getByRole('link')
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(hrefs).toEqual([`/${locale}/archive`, `/${locale}/categories`])
    })

    test('says that there is nothing of a year or a month ago', async ({ sharedPage: page }) => {
      const memories = page.getByRole('region', { name: t.onThisDay.title })
      await expect(memories.getByText(t.onThisDay.nothing)).toBeVisible()
      await expect(memories.getByRole('link')).toHaveCount(0)
    })

    test('says how fresh it is', async ({ sharedPage: page }) => {
      const text = page.getByRole('main').getByText(seen.freshness)
      await expect(text.last()).toBeVisible()
    })
  })
}

/** Versions of ICU differ in the comma after the weekday. */
function plainDate(text: string | null): string {
  return (text ?? '').replace(',', '')
}

const roots = [
  { cookie: 'locale=en', accept: 'ko-KR', leads: '/en' },
  { cookie: 'locale=ko', accept: 'en-US', leads: '/ko' },
  { cookie: '', accept: 'en-GB,en;q=0.9,ko;q=0.5', leads: '/en' },
  { cookie: '', accept: 'fr,ko;q=0.5,en;q=0.4', leads: '/ko' },
  { cookie: 'locale=xx', accept: 'fr', leads: '/ko' },
]
for (const { cookie, accept, leads } of roots) {
  test(`/ leads to ${leads} for "${accept}" with the cookie "${cookie}"`, async ({ request, baseURL }) => {
    const headers = { 'accept-language': accept, ...(cookie ? { cookie } : {}) }
    const answer = await request.get('/', { maxRedirects: 0, headers })
    expect(answer.status()).toBe(307)
    expect(new URL(answer.headers().location ?? '', baseURL).href).toBe(`${baseURL}${leads}`)
  })
}
