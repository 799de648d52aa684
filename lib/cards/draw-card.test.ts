import { afterEach, expect, test, vi } from 'vitest'
import type { Card } from './card'
import { formatCard } from './card-svg'
import { drawCard } from './draw-card'

const card: Card = {
  site: 'Daily AI Insights',
  tagline: '매일 아침 읽는 AI 논문과 뉴스',
  title: '2027년 1월 1일의 AI 논문',
  ledgers: [{ listed: '8편 수록', fresh: '4편은 처음 소개', hasNew: true }],
  bars: [
    { category: 'llm', name: '대규모 언어 모델', value: '6편 · 75%', share: 0.75 },
    { name: '그 밖의 2개 분야', value: '2편 · 25%', share: 0.25 },
  ],
  empty: '',
}

const hostile = [
  '漢字와 한글, Latin é ü, emoji 🎠👨‍👩‍👧‍👦, ﷽, ひらがな',
  '</text><image href="http://example.org/x.png"/><script>alert(1)</script>',
  `&amp; ]]> <!-- \u0000\u0008\ud800 \u202e \uffff "'`,
  '가'.repeat(100_000),
  '',
]

afterEach(() => vi.unstubAllGlobals())

/** Width and height as the first chunk of a PNG says them (ISO 15948, 11.2.2), after its signature. */
function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

test('a card is a PNG of 1200 by 630 pixels', async () => {
  expect(sizeOf(await drawCard(card))).toEqual([1200, 630])
})

test('whatever the text, the card is drawn and nothing is fetched', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  for (const text of hostile) {
    const bars = card.bars.map((bar) => ({ ...bar, name: text }))
    expect(sizeOf(await drawCard({ ...card, title: text, bars }))).toEqual([1200, 630])
  }
  expect(fetched).not.toHaveBeenCalled()
})

test('text stays text in the drawing', () => {
  const svg = formatCard({ ...card, title: '<image href="x"/>' })
  expect(svg).not.toContain('<image')
  expect(svg).toContain('&#60;image href=&#34;x&#34;/&#62;')
})

test('the same words leave the same picture, other words another one', async () => {
  const first = await drawCard(card)
  expect((await drawCard(card)).equals(first)).toBe(true)
  expect((await drawCard({ ...card, title: '2027년 1월 2일의 AI 논문' })).equals(first)).toBe(false)
})

test('a bar is as long as its share of the track, in the colour of its category', () => {
  expect(formatCard(card)).toContain('width="368" fill="#a02c5d"')
})
