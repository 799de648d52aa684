import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { parse } from 'yaml'
import { test } from './support/test'
import { languages, words } from './support/words'

const digest = '/2027-01-01/papers'
const listForms = ['Markdown', 'JSON', 'BibTeX', 'RIS'] as const
const bookForms = [...listForms, 'EPUB'] as const

const expected = {
  ko: {
    title: '2027년 1월 1일의 AI 논문',
    ledger: '8편 수록 · 4편은 처음 소개 · 가져온 글',
    headings: ['# 2027년 1월 1일의 AI 논문', '## 대규모 언어 모델', '## 강화학습', '## 대규모 언어 모델', '## 보안'],
    noQuery: '검색어가 없습니다. q에 검색어를 넣어 주세요.\n',
    nothing: '이 주소의 페이지가 없거나, 담을 내용이 없습니다.\n',
    noSuchFile: '이런 파일은 없습니다. 주소가 맞는지 확인해 주세요.\n',
  },
  en: {
    title: 'AI papers of 1 January 2027',
    ledger: '8 listed · 4 new · Imported',
    headings: [
      '# AI papers of 1 January 2027',
      '## Large Language Models',
      '## Reinforcement Learning',
      '## Large Language Models',
      '## Security',
    ],
    noQuery: 'There is no query. Please name one with q.\n',
    nothing: 'There is no page at this address, or nothing in it to take away.\n',
    noSuchFile: 'There is no such file. Please check the address.\n',
  },
}

function frontMatterOf(text: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  return parse(yaml, { strict: true })
}

for (const locale of languages) {
  const t = words[locale]
  const e = expected[locale]

  test(`a digest can be taken along as a note, ${locale}`, async ({ request, baseURL }) => {
    const answer = await request.get(`/export/${locale}${digest}.md`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('text/markdown; charset=utf-8')
    expect(answer.headers()['content-disposition']).toBe(`attachment; filename="2027-01-01-papers.${locale}.md"`)
    const text = await answer.text()
    expect(frontMatterOf(text)).toMatchObject({
      title: e.title,
      date: '2027-01-01',
      kind: 'papers',
      lang: locale,
      tags: ['llm', 'reinforcement-learning', 'security'],
      url: `${baseURL}/${locale}${digest}`,
    })
    expect(text.match(/^#+ .*$/gm)).toEqual(e.headings)
    expect(text).toContain(`\n${e.ledger}\n`)
  })

  test(`its JSON has the shape of the command line’s, ${locale}`, async ({ request }) => {
    const { digests } = await (await request.get(`/export/${locale}${digest}.json`)).json()
    expect(digests).toHaveLength(1)
    expect(digests[0].sections.map(({ sources }: { sources: unknown[] }) => sources.length)).toEqual([2, 3, 2, 1])
  })

  test(`its citations name each source once, ${locale}`, async ({ request }) => {
    // 8 lines, of which one is listed twice.
    const bib = await (await request.get(`/export/${locale}${digest}.bib`)).text()
    expect(bib.match(/^@misc\{/gm)).toHaveLength(7)
    const ris = await (await request.get(`/export/${locale}${digest}.ris`)).text()
    expect(ris.match(/^ER {2}- \r$/gm)).toHaveLength(7)
    const ofCategory = await (await request.get(`/export/${locale}${digest}/llm.bib`)).text()
    expect(ofCategory.match(/^@misc\{/gm)).toHaveLength(3)
    const onlyNew = await (await request.get(`/export/${locale}${digest}.bib?show=new`)).text()
    expect(onlyNew.match(/^@misc\{/gm)).toHaveLength(4)
  })

  test(`a day, a category and a source can be taken along, ${locale}`, async ({ request }) => {
    const day = frontMatterOf(await (await request.get(`/export/${locale}/2026-12-31.md`)).text())
    expect(day).toMatchObject({ type: 'day', date: '2026-12-31' })
    const category = await (await request.get(`/export/${locale}/categories/robotics.json`)).json()
    expect(category.digests.map(({ day }: { day: string }) => day)).toContain('2026-12-30')
    const source = await (await request.get(`/export/${locale}/sources/arxiv-2512.00007.json`)).json()
    expect(source).toMatchObject({ arxivId: '2512.00007', days: 3, firstDay: '2026-12-30' })
    const csl = await (await request.get(`/export/${locale}/sources/arxiv-2512.00007.csl.json`)).json()
    expect(csl).toMatchObject([{ type: 'article', title: 'Gamma Rewards without Tears' }])
  })

  test(`a search is taken along with its filters, ${locale}`, async ({ request }) => {
    const all = await (await request.get(`/export/${locale}/search.json?q=tears`)).json()
    const some = await (await request.get(`/export/${locale}/search.json?q=tears&from=2027-01-01`)).json()
    expect(all.total).toBe(3)
    expect(some.total).toBe(1)
    expect(some.results[0]).toMatchObject({ day: '2027-01-01', path: `/${locale}${digest}#section-2` })
    const note = await request.get(`/export/${locale}/search.md?q=tears`)
    expect(note.headers()['content-disposition']).toBe(`attachment; filename="search-tears.${locale}.md"`)
  })

  test(`a month is a ZIP file of its digests, ${locale}`, async ({ request }) => {
    const answer = await request.get(`/export/${locale}/2026-12.zip`)
    expect(answer.headers()['content-type']).toBe('application/zip')
    const names = Object.keys(unzipSync(new Uint8Array(await answer.body())))
    expect(names).toEqual(
      ['2026-12-29-news', '2026-12-30-news', '2026-12-30-papers', '2026-12-31-news', '2026-12-31-papers'].map(
        (name) => `${name}.${locale}.md`,
      ),
    )
  })

  test(`what is not there says so as plain text, ${locale}`, async ({ request }) => {
    const refused: [path: string, status: number, text: string][] = [
      [`/export/${locale}/search.md`, 400, e.noQuery],
      [`/export/${locale}/2030-01-01.md`, 404, e.nothing],
      [`/export/${locale}/2027-01-01/papers/audio.md`, 404, e.nothing],
      [`/export/${locale}/2026-12-29/news.bib`, 404, e.nothing],
      [`/export/${locale}/search.md?q=qqqqqq`, 404, e.nothing],
      [`/export/${locale}/2027-01-01/papers.pdf`, 404, e.noSuchFile],
      [`/export/${locale}/2027-13.zip`, 404, e.noSuchFile],
    ]
    for (const [path, status, text] of refused) {
      const answer = await request.get(path)
      expect([path, answer.status(), await answer.text()]).toEqual([path, status, text])
      expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
      expect(answer.headers()['cache-control']).toBe('no-store')
    }
    const wrong = await request.get(`/export/${locale}/search.json?q=a&kind=x&from=y`)
    expect([wrong.status(), await wrong.text()]).toEqual([400, expect.stringMatching(/: kind, from\n$/)])
  })

  test(`a file that has not changed is not sent again, ${locale}`, async ({ request }) => {
    for (const path of [`${digest}.md`, '/2026-12.zip']) {
      const answer = await request.get(`/export/${locale}${path}`)
      const { etag, ...headers } = answer.headers()
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=0, must-revalidate',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-robots-tag': 'noindex',
      })
      const again = await request.get(`/export/${locale}${path}`, { headers: { 'if-none-match': etag ?? '' } })
      expect(again.status()).toBe(304)
    }
  })

  for (const [name, path, file, forms] of [
    ['a digest', `${digest}?show=new`, `${digest}.md?show=new`, bookForms],
    ['one category of it', `${digest}/llm`, `${digest}/llm.md`, bookForms],
    ['a day', '/2026-12-31', '/2026-12-31.md', bookForms],
    ['a week', '/2026-W53', '/2026-W53.epub', ['EPUB']],
    ['a month', '/2026-12', '/2026-12.epub', ['EPUB', 'ZIP']],
    ['a source', '/sources/arxiv-2512.00007', '/sources/arxiv-2512.00007.md', ['Markdown', 'JSON']],
    ['a search', '/search?q=tears&kind=papers&page=1', '/search.md?q=tears&kind=papers', listForms],
  ] as const) {
    test(`the page of ${name} leads to its files, ${locale}`, async ({ sharedPage: page, request }) => {
      await page.goto(`/${locale}${path}`)
      const links = page.getByRole('navigation', { name: t.export.title }).getByRole('link')
      await expect(links).toHaveText([...forms])
      await expect(links.first()).toHaveAttribute('href', `/export/${locale}${file}`)
      for (const link of await links.all()) {
        const answer = await request.get((await link.getAttribute('href')) ?? '')
        expect(answer.status()).toBe(200)
      }
    })
  }

  test(`the row of files is neither on paper nor a trouble on a small screen, ${locale}`, async ({
    sharedPage: page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`/${locale}/2026-12-31`)
    const row = page.getByRole('navigation', { name: t.export.title })
    await expect(row).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await expect(row).toBeHidden()
  })

  test(`on paper a search is its query and its results, ${locale}`, async ({ sharedPage: page }) => {
    await page.goto(`/${locale}/search?q=tears`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
    await expect(page.getByRole('main').getByRole('combobox', { name: t.search.field })).toHaveValue('tears')
    for (const role of ['banner', 'contentinfo', 'navigation', 'button'] as const)
      await expect(page.getByRole(role), role).toHaveCount(0)
  })
}

test('without JavaScript the links are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/ko${digest}`)
  await expect(page.getByRole('navigation', { name: words.ko.export.title }).getByRole('link')).toHaveCount(5)
  await context.close()
})
