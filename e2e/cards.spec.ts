import { type APIRequestContext, expect } from '@playwright/test'
import { test } from './support/test'
import { type Language, languages } from './support/words'

// Counted in the fixtures: 2 + 2 papers of language models, 3 of reinforcement learning, 1 of security.
const described = {
  ko: '2027년 1월 1일의 AI 논문. 8편 수록, 4편은 처음 소개. 분야별 막대그래프: 대규모 언어 모델 4편 · 50%, 강화학습 3편 · 38%, 보안 1편 · 12%.',
  en: 'AI papers of 1 January 2027. 8 listed, 4 new. Bars of the categories: Large Language Models 4 papers · 50%, Reinforcement Learning 3 papers · 38%, Security 1 paper · 12%.',
}
const empty = {
  ko: '2026년 12월 29일의 AI 뉴스. 이 다이제스트에는 실린 글이 없습니다.',
  en: 'AI news of 29 December 2026. This digest lists nothing.',
}

const cardsOf = (locale: Language) => [
  { page: `/${locale}`, card: `/og/${locale}/home.png` },
  { page: `/${locale}/2026-12-31`, card: `/og/${locale}/2026-12-31.png` },
  { page: `/${locale}/2027-01-01/papers`, card: `/og/${locale}/2027-01-01/papers.png` },
  { page: `/${locale}/2027-01-01/papers/llm`, card: `/og/${locale}/2027-01-01/papers.png` },
  { page: `/${locale}/2026-12-29/news`, card: `/og/${locale}/2026-12-29/news.png` },
]

/** What a page says of itself in `meta` elements, by property or name. */
async function readTags(request: APIRequestContext, path: string): Promise<Map<string, string>> {
  const html = await (await request.get(path)).text()
  const tags = [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"\/>/g)]
  return new Map(tags.map(([, name = '', content = '']) => [name, content.replaceAll('&amp;', '&')]))
}

for (const locale of languages) {
  for (const { page, card } of cardsOf(locale)) {
    test(`${page} names its picture for those who link it`, async ({ request, baseURL }) => {
      const tags = await readTags(request, page)
      expect(tags.get('og:image')).toBe(`${baseURL}${card}`)
      expect([tags.get('og:image:width'), tags.get('og:image:height')]).toEqual(['1200', '630'])
      expect(tags.get('twitter:card')).toBe('summary_large_image')
    })

    test(`the picture of ${page} is a PNG of 1200 by 630 pixels`, async ({ request }) => {
      const answer = await request.get(card)
      const png = await answer.body()
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toBe('image/png')
      // ISO 15948: the signature, then the length and name of the first chunk, its width and height.
      expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    })
  }

  test(`what a picture shows is also told in words, ${locale}`, async ({ request }) => {
    expect((await readTags(request, `/${locale}/2027-01-01/papers`)).get('og:image:alt')).toBe(described[locale])
    expect((await readTags(request, `/${locale}/2026-12-29/news`)).get('og:image:alt')).toBe(empty[locale])
  })

  test(`a picture is kept, and sent as it is, ${locale}`, async ({ request }) => {
    const path = `/og/${locale}/2027-01-01/papers.png`
    const headers = { 'accept-encoding': 'br, gzip' }
    const first = await request.get(path, { headers })
    const again = await request.get(path, { headers: { ...headers, 'if-none-match': first.headers().etag ?? '' } })
    expect(first.headers()['content-encoding']).toBeUndefined()
    expect(again.status()).toBe(304)
  })
}

for (const path of [
  'ko/2024-01-01.png',
  'ko/2026-12-31/books.png',
  'ko/home',
  'xx/home.png',
  'ko/2027-01-01/papers/llm.png',
])
  test(`there is no picture at /og/${path}`, async ({ request }) => {
    expect((await request.get(`/og/${path}`)).status()).toBe(404)
  })
