import { expect, type Page } from '@playwright/test'
import { collectComplaints } from './support/complaints'
import { boxOf, sidewaysOverflow } from './support/geometry'
import { test } from './support/test'
import { languages } from './support/words'

const expected = {
  ko: {
    bold: ['핵심 주제:', '"느린 라우팅"', '캐시(임시):', '「스스로」', '값:'],
    emphasis: '더 싼',
    literal: ['2 * 3 * 4', 'a_b_c', '3~5 와 7~9', '닫히지 않은 **표시는 남는다.'],
    prices: ['기금은 $25k 에서 $40k 사이이고, 태양광은 $61, 더 싼 가스는 $76 이다.', 'US$5 를', '$HOME 도'],
    around: '은 일꾼의 수이고',
    more: '에서 볼 수 있다.',
    inner: '셈',
    innermost: '환경 변수 $HOME 도 있다.',
    table: '넓은 표',
    after: '글 뒤',
    labels: ["보안 <script>window.__xss='label'</script>", `업계 "><img src=x onerror="window.__xss='label'">`],
  },
  en: {
    bold: ['Main themes:', '"Slow routing"', 'cache (for now):', 'itself', 'Prices:'],
    emphasis: 'cheaper',
    literal: ['2 * 3 * 4', 'a_b_c', '3~5 and 7~9', 'An unclosed **mark remains.'],
    prices: ['The fund asks $25k to $40k, solar is $61, the cheaper gas is $76.', 'US$5.', '$HOME too'],
    around: ' is the number of workers and ',
    more: ', they say.',
    inner: 'Sums',
    innermost: 'There is a variable $HOME too.',
    table: 'Wide table',
    after: 'Text after',
    labels: ["Security <script>window.__xss='label'</script>", `Industry "><img src=x onerror="window.__xss='label'">`],
  },
}

const hostileQuery = `</script>"><script>window.__xss='q'</script><img src=x onerror="window.__xss='q'">`

const section = (page: Page, index: number) => page.getByRole('article').getByRole('region').nth(index)

for (const locale of languages) {
  const seen = expected[locale]

  test.describe(`summary, ${locale}`, () => {
    test.beforeEach(async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2024-02-29/papers`)
    })

    test('bold text is bold, also before a Korean particle', async ({ sharedPage: page }) => {
      await expect(section(page, 0).getByRole('strong')).toHaveText(seen.bold)
    })

    test('signs that are no markup stay as they are', async ({ sharedPage: page }) => {
      for (const text of seen.literal) await expect(section(page, 0).getByText(text)).toBeVisible()
      const text = await section(page, 0).textContent()
      expect(text?.split('**')).toHaveLength(2)
      await expect(section(page, 0).getByRole('deletion')).toHaveCount(0)
    })

    test('prices stay prices, and the emphasis between them holds', async ({ sharedPage: page }) => {
      for (const text of seen.prices) await expect(section(page, 0).getByText(text)).toBeVisible()
      await expect(section(page, 0).getByRole('emphasis')).toHaveText([seen.emphasis])
    })

    test('formulas are set as mathematics and the words between them as text', async ({ sharedPage: page }) => {
      const formulas = section(page, 0).locator('math')
      const texts = await formulas.evaluateAll((all) => all.map((one) => one.querySelector('mrow')?.textContent))
      expect(texts).toEqual(['N', 'f<N/2', 'E=mc2'])
      await expect(formulas.nth(2)).toHaveAttribute('display', 'block')
      await expect(section(page, 0).getByText(seen.around)).toBeVisible()
    })

    test('lists keep their depth', async ({ sharedPage: page }) => {
      const item = section(page, 0).getByText(seen.innermost, { exact: true })
      // Numbered item, bullet, bullet, bullet: four lists one in the other.
      expect(await item.evaluate(listsAround)).toBe(4)
    })

    test('a bare address ends where the sentence goes on', async ({ sharedPage: page }) => {
      const link = section(page, 0).getByRole('link', { name: 'https://example.org/more' })
      await expect(link).toHaveAttribute('href', 'https://example.org/more')
      await expect(section(page, 0).getByText(`https://example.org/more${seen.more}`)).toBeVisible()
    })

    test('a heading inside a summary stands below that of its section', async ({ sharedPage: page }) => {
      await expect(section(page, 0).getByRole('heading', { name: seen.inner, level: 3 })).toBeVisible()
    })

    test('a wide table and long code scroll in their own box, not the page', async ({ sharedPage: page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      const box = section(page, 1).getByRole('region', { name: seen.table })
      const code = section(page, 1).locator('pre')
      for (const part of [box, code]) {
        const { width } = await boxOf(part)
        expect(width).toBeLessThanOrEqual(360)
        expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(0)
        await part.focus()
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => part.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
      }
      expect(await sidewaysOverflow(page)).toBe(0)
    })
  })

  test.describe(`hostile digest, ${locale}`, () => {
    const addresses = [
      ...['/2024-02-29/news', '/2024-02-29/news/security', '/2024-02-29/news?view=both', '/2024-02-29'],
      ...['onerror', hostileQuery].map((query) => `/search?${new URLSearchParams({ q: query })}`),
      `/search?${new URLSearchParams({ q: 'onerror', host: hostileQuery, category: hostileQuery, sort: hostileQuery })}`,
    ]
    for (const path of addresses) {
      test(`nothing in it runs or loads on ${path}`, async ({ sharedPage: page, baseURL }) => {
        const complaints = collectComplaints(page, baseURL)
        await page.goto(`/${locale}${path}`)
        await page.getByRole('main').hover()
        expect(await page.evaluate(() => '__xss' in window)).toBe(false)
        expect(await page.evaluate(findDanger)).toEqual([])
        expect(complaints).toEqual([])
        expect(new URL(page.url()).pathname).toBe(`/${locale}${path.split('?')[0]}`)
      })
    }

    test('a search finds what it hides in and marks it as text', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/search?q=onerror`)
      await expect(page.locator('[data-result]')).not.toHaveCount(0)
      await expect(page.locator('main mark').first()).toHaveText('onerror')
    })

    test('all of it can be read as text', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2024-02-29/news`)
      const article = page.getByRole('article')
      for (const label of seen.labels) await expect(article.getByText(label, { exact: true })).toBeVisible()
      for (const mark of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8', 'b1'])
        await expect(article.getByText(`${seen.after} ${mark}.`, { exact: true })).toBeVisible()
      for (const text of ['<img src=x onerror=', '<iframe srcdoc=', '<javascript:window', '\\href{javascript:'])
        await expect(article.getByText(text).first()).toBeVisible()
    })

    test('sources whose address is not safe are shown without a link', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2024-02-29/news`)
      const items = page.getByRole('article').getByRole('listitem')
      for (const title of ['Unsafe scheme in brackets', 'Account name in an address']) {
        const item = items.filter({ hasText: title })
        await expect(item).toHaveCount(1)
        // The mark of the ledger alone leads anywhere: to the page of the source on this site.
        const hrefs = await item.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
        expect(hrefs).toEqual([expect.stringMatching(/^\/(ko|en)\/sources\/[\w.-]+$/)])
      }
      await expect(page.getByRole('link', { name: 'The calm source at the end' })).toHaveAttribute(
        'href',
        'https://example.org/calm',
      )
    })

    test('signs that turn the direction of text do not turn their neighbours', async ({ sharedPage: page }) => {
      await page.goto(`/${locale}/2024-02-29/news`)
      const item = page.getByRole('article').getByRole('listitem').filter({ hasText: 'gnp.elif' })
      const mark = item.getByText('example.org', { exact: true })
      expect(await mark.evaluate(runsLeftToRight)).toBe(true)
      const next = page.getByRole('article').getByText(`${seen.after} b1.`, { exact: true })
      expect(await next.evaluate(runsLeftToRight)).toBe(true)
    })
  })
}

/** How many lists stand around an element. Runs in the page. */
function listsAround(element: Element): number {
  let lists = 0
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (/^[uo]l$/i.test(parent.tagName)) lists += 1
  return lists
}

/** Whether the first letter of an element stands left of its last. Runs in the page. */
function runsLeftToRight(element: Element): boolean {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
  const leftOf = (offset: number) => {
    const range = document.createRange()
    range.setStart(text ?? element, offset)
    range.setEnd(text ?? element, offset + 1)
    return range.getBoundingClientRect().left
  }
  return leftOf(0) < leftOf((text?.textContent?.length ?? 1) - 1)
}

/** Elements and attributes in the content by which a text could act. Runs in the page. */
function findDanger(): string[] {
  const ownForm = '[action$="/search"]'
  const forbidden = `main :is(script, style, iframe, object, embed, form:not(${ownForm}), base, meta, link, img, svg image, svg script)`
  const elements = [...document.querySelectorAll(`${forbidden}, head base`)]
  const attributes = [...document.querySelectorAll('body *')].filter((element) =>
    [...element.attributes].some(
      ({ name, value }) =>
        /^on/i.test(name) ||
        (/^(?:href|src|action|xlink:href)$/i.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
    ),
  )
  return [...elements, ...attributes].map((element) => element.outerHTML.slice(0, 200))
}
