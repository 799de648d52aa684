import { describe, expect, test } from 'vitest'
import { parseDay } from '@/lib/digest/day'
import type { Edition, EditionSection } from '@/lib/digest/edition'
import { parseDigestFile } from '@/lib/parse/digest'
import { editionFileName, formatEditionMarkdown } from './markdown'

const day = parseDay('2026-03-01') ?? expect.unreachable()
const section = (part: Partial<EditionSection>): EditionSection => ({
  label: 'LLM',
  emoji: null,
  body: '글.',
  sources: [],
  ...part,
})
const edition = (sections: EditionSection[]): Edition => ({ day, kind: 'papers', lang: 'ko', sections })
const readBack = (written: Edition) =>
  parseDigestFile(editionFileName(written.day, written.kind, written.lang), formatEditionMarkdown(written)).editions

test('an edition is written in the seed’s format', () => {
  const sources = [{ title: 'A (b)', url: 'http://example.org/a' }]
  expect(formatEditionMarkdown(edition([section({ emoji: '🎠', sources })]))).toBe(
    '# Daily Artificial Intelligence Insights : Papers![Category Distribution Graph](paper_2026-03-01.png)\n\n' +
      '## 🎠 LLM\n\n**요약:**\n\n글.\n\n**출처:**\n\n - A (b) (http://example.org/a)\n\n\n',
  )
})

test('an English edition of news has English labels', () => {
  const text = formatEditionMarkdown({ ...edition([section({})]), kind: 'news', lang: 'en' })
  expect(text).toContain('Insights : News![Category Distribution Graph](news_2026-03-01.png)')
  expect(text).toContain('\n\n**Summary:**\n\n글.\n\n**Sources:**\n\n')
})

test('the file name tells day, kind and language', () => {
  expect(editionFileName(day, 'papers', 'ko')).toBe('2026-03-01-papers.ko.md')
})

const triple = '## 속\n\n**요약:**\n\n글.\n\n**출처:**\n\n- x (https://example.org/x)\n\n'

describe('read back, an edition is the same with', () => {
  const bodies: [name: string, body: string][] = [
    ['no summary', ''],
    ['headings in it', '# 하나\n\n## 둘\n\n### 셋'],
    ['a label in it', '**요약:**\n\n글.'],
    ['a label of sources in it', '글.\n\n**출처:**\n\n더.'],
    ['nothing but a label of sources', '**출처:**'],
    ['a whole section in it', `글.\n\n${triple}끝.`],
    ['a whole section at its end', `${triple}${triple}`.trimEnd()],
    ['a list of sources and a heading', '**출처:**\n\n- x (https://example.org/x)\n\n## 결론\n\n끝.'],
    ['a list of sources below a loose label', '출처:\n\n- x (https://example.org/x)\n\n## 결론\n\n끝.'],
    ['labels after backslashes', `\\**요약:**\n\\\\**출처:**\n\n${triple}끝.`],
    [
      'labels behind zero-width characters',
      `## 속\n\n\u200b**요약:**\n\n글.\n\n\u200b**출처:**\n\n## 끝\n\n**요약:**\n글`,
    ],
    ['an open fence', '```\n코드'],
    ['a fence with a section in it', `\`\`\`\n${triple}\`\`\``],
    ['a fence with a list and a section in it', `\`\`\`\n${triple}${triple}\`\`\``],
    ['an indented beginning', '    글\n글'],
    ['a list at its end', '글.\n\n- x (https://example.org/x)'],
    ['the title of a digest in it', '# Daily Artificial Intelligence Insights : News\n\n글'],
  ]

  test.each(bodies)('%s', (_, body) => {
    const source = { title: 'S', url: 'https://example.org/s' }
    const tricky = [
      section({ body }),
      section({ body, sources: [source] }),
      section({ body: '```\n글\n```', sources: [] }),
    ]
    expect(readBack(edition(tricky))).toEqual([edition(tricky)])
  })

  const sources: [title: string, url: string][] = [
    ['No address', ''],
    ['Launch (YC F24)', ''],
    ['Paper (https://example.org/)', ''],
    ['Paper (https://example.org/) more', ''],
    ['Paper: https://example.org/', ''],
    ['https://example.org/', ''],
    ['[a](https://example.org/)', ''],
    ['Empty ()', ''],
    ['()', ''],
    ['```', ''],
    ['---', ''],
    ['**요약:**', ''],
    ['## LLM', ''],
    ['- item', ''],
    ['Paper (https://example.org/)', 'https://example.org/b'],
    ['[a](https://example.org/)', 'https://example.org/b'],
    ['```js', 'https://example.org/b'],
    ['https://example.org/', 'https://example.org/'],
    ['Bad', 'javascript:alert(1)'],
    ['Ask', 'https://news.ycombinator.com/item?id=1'],
  ]

  test.each(sources)('the source “%s” (%s)', (title, url) => {
    const tricky = [
      section({ sources: [{ title, url }] }),
      section({ body: '```\n글\n```', sources: [{ title, url }] }),
    ]
    expect(readBack(edition(tricky))).toEqual([edition(tricky)])
  })

  test.each(['C#', 'C #', '#', 'A ##', '🚀', 'News', 'Papers', '<script>', 'A/B - C & D', '1. A', '- A', '**A** B'])(
    'the name “%s”',
    (label) => {
      const tricky = [section({ label, emoji: null }), section({ label: `${label} x`, emoji: '✈️' })]
      const expected = tricky.filter((one) => one.label !== '🚀 x')
      expect(readBack(edition(expected))).toEqual([edition(expected)])
    },
  )
})

/** Mulberry32: the same numbers in each run. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const bodyLines = [
  '',
  '',
  '글이다.',
  '  - 들여 쓴 것',
  '# 하나',
  '## 둘',
  '## 🚀 셋',
  '### 넷',
  '##다섯',
  '**요약:**',
  '**출처:**',
  '**Sources:**',
  '출처:',
  '### 요약',
  '\\**요약:**',
  '```',
  '```js',
  '~~~',
  '````',
  '---',
  ' - x (https://example.org/x)',
  '- y',
  '## News',
  '![Category Distribution Graph](news_2026-01-01.png)',
  '# Daily Artificial Intelligence Insights : News',
]
const titles = [
  'A',
  'B (c)',
  'D (https://example.org/)',
  '```',
  '출처:',
  '# E',
  'F: https://example.org/f',
  'G ()',
  '[h](i)',
]
const urls = ['', 'https://example.org/', 'https://example.org/a_(b)', 'javascript:x', 'http://example.org/?a=(1)&b']
const labels = ['LLM', 'C#', 'News', 'A/B', '강화학습', 'Others', '# x']

function randomEdition(seed: number): Edition {
  const random = seededRandom(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const list = <T>(most: number, make: () => T) => Array.from({ length: Math.floor(random() * (most + 1)) }, make)
  const sections = list(4, () => ({
    label: pick(labels),
    emoji: pick([null, '🚀', '✈️', '👨‍👩‍👧']),
    body: list(14, () => pick(bodyLines))
      .join('\n')
      .replace(/^\n+/, '')
      .trimEnd(),
    sources: list(3, () => ({ title: pick(titles), url: pick(urls) })),
  }))
  return { day, kind: pick(['papers', 'news']), lang: pick(['ko', 'en']), sections }
}

test('read back, each of 600 random editions is the same', () => {
  for (let seed = 1; seed <= 600; seed += 1) {
    const written = randomEdition(seed)
    expect(readBack(written), `seed ${seed}`).toEqual([written])
  }
})
