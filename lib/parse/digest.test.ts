import { describe, expect, test } from 'vitest'
import { parseDigestFile } from './digest'
import { digestText, sectionText } from './fixture'

const read = (body: string) => parseDigestFile('digest.md', digestText(body))
const sectionsOf = (body: string) => read(body).editions[0]?.sections ?? []
const labelsOf = (body: string) => sectionsOf(body).map(({ label }) => label)
const bodiesOf = (body: string) => sectionsOf(body).map((section) => section.body)
const titlesOf = (body: string) => sectionsOf(body).map(({ sources }) => sources.map(({ title }) => title))
const reasonsOf = (body: string) => read(body).notes.map(({ line, reason }) => `${line} ${reason}`)

const plain = sectionText('🎠 Vision', '첫 글.') + sectionText('LLM', '둘째 글.')

describe('sections', () => {
  test('are read in order, without a note', () => {
    expect(read(plain)).toEqual({
      shape: 'single',
      editions: [
        {
          day: '2026-03-01',
          kind: 'papers',
          lang: 'ko',
          sections: [
            {
              label: 'Vision',
              emoji: '🎠',
              body: '첫 글.',
              sources: [{ title: 'On 🎠 Vision', url: 'https://example.org/%F0%9F%8E%A0%20Vision' }],
            },
            {
              label: 'LLM',
              emoji: null,
              body: '둘째 글.',
              sources: [{ title: 'On LLM', url: 'https://example.org/LLM' }],
            },
          ],
        },
      ],
      notes: [],
    })
  })

  test('of the same category stay two', () => {
    expect(labelsOf(sectionText('LLM', '하나.') + sectionText('LLM', '둘.'))).toEqual(['LLM', 'LLM'])
  })

  test('may have Korean names', () => {
    expect(labelsOf(sectionText('🌿 강화학습', '글.'))).toEqual(['강화학습'])
  })

  test('without a name are listed as Others, with a note', () => {
    expect(labelsOf(sectionText('', '글.'))).toEqual(['Others'])
    expect(reasonsOf(sectionText('', '글.'))).toEqual(['3 section Others: a section without a name'])
  })
})

test('text before the title, and between it and the first section, is noted', () => {
  const { notes } = parseDigestFile('digest.md', `맨 앞\n\n${digestText(`머리말\n\n${plain}`)}`)
  expect(notes).toEqual([
    { line: 1, reason: 'text before the first section was left out: 맨 앞' },
    { line: 5, reason: 'text before the first section was left out: 머리말' },
  ])
})

const sameText: [name: string, change: (text: string) => string][] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['a byte-order mark', (text) => `\ufeff${text}`],
  ['decomposed Hangul', (text) => text.normalize('NFD')],
  ['trailing blanks', (text) => text.replaceAll('\n', '  \n').replaceAll('글.  ', '글.')],
  ['tabs in blank lines', (text) => text.replaceAll('\n\n', '\n\t\n')],
  ['twice as many blank lines', (text) => text.replaceAll('\n\n', '\n\n\n\n')],
  ['no blank lines', (text) => text.replaceAll(/\n+/g, '\n')],
  ['no final line end', (text) => text.trimEnd()],
  ['zero-width characters around labels', (text) => text.replace(/\*\*.+\*\*/g, '\u200b$&\u2060')],
  ['zero-width characters around headings', (text) => text.replace(/^## /gm, '\ufeff## \u200b')],
  ['zero-width characters in names', (text) => text.replaceAll('Vision', 'Vi\u200csion\u200b')],
  ['asterisks as list marks', (text) => text.replaceAll(' - ', '* ')],
  ['numbers as list marks', (text) => text.replaceAll(' - ', '1. ')],
  ['a tab after the list mark', (text) => text.replaceAll(' - ', '-\t')],
  ['headings without a blank', (text) => text.replace(/^## /gm, '##')],
  ['the colon outside', (text) => text.replaceAll(':**', '**:')],
  ['full-width colons', (text) => text.replaceAll(':**', '：**')],
  ['underscores for bold', (text) => text.replace(/\*\*(.+)\*\*/g, '__$1__')],
  ['three asterisks', (text) => text.replaceAll('**', '***')],
  ['labels that are not bold', (text) => text.replaceAll('**', '')],
  ['labels that are headings', (text) => text.replace(/\*\*(.+):\*\*/g, '### $1')],
  ['labels without a colon', (text) => text.replaceAll(':**', '**')],
  ['rules between the sections', (text) => text.replaceAll('\n\n\n', '\n\n---\n\n')],
  ['sections at level 3', (text) => text.replace(/^## /gm, '### ')],
  ['control characters', (text) => text.replaceAll('글', '\u0008글\u001b')],
  ['summaries on the lines of their labels', (text) => text.replaceAll('**요약:**\n\n', '**요약:** ')],
]

test.each(sameText)('a digest with %s is the same digest', (_, change) => {
  const changed = parseDigestFile('digest.md', change(digestText(plain)))
  expect(changed).toEqual(read(plain))
})

test('an English edition is told by its labels', () => {
  const english = plain.replaceAll('요약', 'SUMMARY').replaceAll('출처', 'Source')
  expect(read(english).editions[0]).toEqual({ ...read(plain).editions[0], lang: 'en' })
})

describe('a summary keeps', () => {
  const kept: [name: string, summary: string][] = [
    ['headings of all levels', '# 보고서\n\n## 주제\n\n### 하나\n\n#### 둘\n\n끝.'],
    ['a label of its own', '글.\n\n**요약:**\n\n더.'],
    ['a label with text', '글.\n\n**요약:** 더.\n\n**출처:** 아무개'],
    ['a label of sources followed by text', '글.\n\n**출처:**\n\n- 논문 A (https://example.org/n)\n\n라고 한다.'],
    ['two labels of sources', '글.\n\n**출처:**\n\n더.\n\n출처:\n\n끝.'],
    ['its indentation', '   - 들여 쓴 글\n      더 깊은 글'],
    ['its zero-width characters', '글\u200b자'],
    ['its hard breaks', '한 줄  \n두 줄\\\n세 줄'],
    [
      'a closed fence with a section in it',
      '```md\n## Fake\n\n**요약:**\n\n가짜.\n\n**출처:**\n\n - F (https://example.org/f)\n```\n\n끝.',
    ],
    ['a fence of tildes with backticks in it', '~~~\n```\n## Fake\n\n**요약:**\n~~~\n끝.'],
    ['a fence in a list', '1. 글\n   ```\n## Fake\n\n**요약:**\n   ```'],
    ['a long fence with a short one in it', '````\n```\n## Fake\n\n**요약:**\n\n```\n````'],
  ]

  test.each(kept)('%s', (_, summary) => {
    const text = sectionText('A', summary) + sectionText('B', '글.')
    expect(bodiesOf(text)).toEqual([summary, '글.'])
    expect(reasonsOf(text)).toEqual([])
  })

  test.each(['```', '```python', '~~~', '````\n```'])(
    'no section but its own when it opens %s and does not close it',
    (fence) => {
      const text =
        sectionText('A', `글.\n\n${fence}\ncode`) + sectionText('B', '```\ncode\n```') + sectionText('C', '글.')
      expect(labelsOf(text)).toEqual(['A', 'B', 'C'])
      expect(titlesOf(text)).toEqual([['On A'], ['On B'], ['On C']])
    },
  )

  test('no section but its own when a fence is left open above an empty list', () => {
    const text = `## A\n\n**요약:**\n\n\`\`\`\ncode\n\n**출처:**\n\n\n${sectionText('B', '```\ncode\n```')}`
    expect(labelsOf(text)).toEqual(['A', 'B'])
  })
})

describe('what is missing is empty and noted:', () => {
  const after = sectionText('B', '글.')

  test('the label of the summary', () => {
    const text = `## A\n\n이름표 없는 글.\n\n**출처:**\n\n - S (https://example.org/s)\n\n\n${after}`
    expect(sectionsOf(text)[0]).toEqual({
      label: 'A',
      emoji: null,
      body: '이름표 없는 글.',
      sources: [{ title: 'S', url: 'https://example.org/s' }],
    })
    expect(reasonsOf(text)).toEqual(['3 section A: no label for the summary'])
    expect(labelsOf(after + text)).toEqual(['B', 'A', 'B'])
  })

  test('the summary', () => {
    const text = `## A\n\n**요약:**\n\n**출처:**\n\n - S (https://example.org/s)\n\n\n${after}`
    expect(bodiesOf(text)).toEqual(['', '글.'])
    expect(titlesOf(text)).toEqual([['S'], ['On B']])
    expect(reasonsOf(text)).toEqual(['3 section A: no summary'])
  })

  test('the label of the sources', () => {
    const text = `## A\n\n**요약:**\n\n글 A.\n\n - S (https://example.org/s)\n - T (https://example.org/t)\n\n\n${after}`
    expect(bodiesOf(text)).toEqual(['글 A.', '글.'])
    expect(titlesOf(text)).toEqual([['S', 'T'], ['On B']])
    expect(reasonsOf(text)).toEqual(['3 section A: no label for the sources'])
  })

  test('the sources and their label', () => {
    const text = `## A\n\n**요약:**\n\n글 A.\n\n- 목록\n\n${after}`
    expect(bodiesOf(text)).toEqual(['글 A.\n\n- 목록', '글.'])
    expect(titlesOf(text)).toEqual([[], ['On B']])
  })

  test('the sources', () => {
    const text = `## A\n\n**요약:**\n\n글 A.\n\n**출처:**\n\n\n${after}`
    expect(titlesOf(text)).toEqual([[], ['On B']])
    expect(reasonsOf(text)).toEqual(['3 section A: no sources'])
  })

  test('everything', () => {
    expect(labelsOf(`${after}## A\n\n## C\n\n${after}`)).toEqual(['B', 'A', 'C', 'B'])
  })
})

describe('a list of sources', () => {
  const list = (lines: string) => `## A\n\n**요약:**\n\n글.\n\n**출처:**\n\n${lines}\n\n\n${sectionText('B', '글.')}`

  test('joins a title that goes on in an indented line', () => {
    expect(sectionsOf(list(' - A long\n   title (https://example.org/)'))[0]?.sources).toEqual([
      { title: 'A long title', url: 'https://example.org/' },
    ])
  })

  test('keeps a title without an address and says so', () => {
    expect(sectionsOf(list(' - Launch (YC F24)\n - B (https://example.org/)'))[0]?.sources).toEqual([
      { title: 'Launch (YC F24)', url: '' },
      { title: 'B', url: 'https://example.org/' },
    ])
    expect(reasonsOf(list(' - Launch (YC F24)'))).toEqual(['11 a source without an address: Launch (YC F24)'])
  })

  test('keeps a hostile address as printed and says so', () => {
    const text = list(' - X (javascript:alert(1))')
    expect(sectionsOf(text)[0]?.sources).toEqual([{ title: 'X', url: 'javascript:alert(1)' }])
    expect(reasonsOf(text)).toEqual(['11 a source whose address is not linked: javascript:alert(1)'])
  })

  test('takes a line without a list mark that has an address', () => {
    expect(titlesOf(list('One (https://example.org/1)\nTwo (https://example.org/2)'))[0]).toEqual(['One', 'Two'])
  })

  test('notes other text in it', () => {
    const text = list(' - One (https://example.org/1)\n\n그 밖의 글\n둘째 줄\n\n - Two (https://example.org/2)')
    expect(titlesOf(text)[0]).toEqual(['One', 'Two'])
    expect(reasonsOf(text)).toEqual(['13 text in the list of sources was left out: 그 밖의 글 and 1 more lines'])
  })

  test('holds the same source as often as it is printed', () => {
    expect(titlesOf(list(' - One (https://example.org/1)\n - One (https://example.org/1)'))[0]).toEqual(['One', 'One'])
  })
})

describe('a combined file', () => {
  const half = (name: string, image: string) =>
    `## ${name} \n\n![Category Distribution Graph](${image})\n\n${sectionText('Vision', '### 속제목\n\n글.').replace('## V', '### V')} \n\n`
  const text = `# Daily Artificial Intelligence Insights \n\n${half('News', 'news_2026_03_01.png')}${half('Papers', 'paper_2026_03_01.png')}        `

  test('holds one edition of each kind', () => {
    const { shape, editions, notes } = parseDigestFile('2026_03_01_report.md', text)
    expect([shape, notes]).toEqual(['combined', []])
    expect(editions.map(({ day, kind, sections }) => [day, kind, sections.map(({ body }) => body)])).toEqual([
      ['2026-03-01', 'news', ['### 속제목\n\n글.']],
      ['2026-03-01', 'papers', ['### 속제목\n\n글.']],
    ])
  })

  test('tells its day by its images where its name does not', () => {
    expect(parseDigestFile('report.md', text).editions.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-01'])
  })

  test('may name its halves in Korean', () => {
    const korean = text.replace('## News', '## 뉴스').replace('## Papers', '## 논문')
    expect(parseDigestFile('report.md', korean)).toEqual(parseDigestFile('report.md', text))
  })

  test('may have its day in the title above both', () => {
    const dated = text.replaceAll('_2026_03_01', '').replace('Insights ', 'Insights 2026-03-01')
    expect(parseDigestFile('report.md', dated).editions.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-01'])
  })

  test('may be two digests one after the other', () => {
    const second = digestText(plain).replace('Papers', 'News').replace('paper_', 'news_')
    const { shape, editions } = parseDigestFile('2026-03-01.md', digestText(plain) + second)
    expect([shape, editions.map(({ kind }) => kind)]).toEqual(['combined', ['papers', 'news']])
    expect(editions[1]?.sections).toEqual(editions[0]?.sections)
  })

  test('keeps both halves where they are of one kind', () => {
    const { editions } = parseDigestFile('2026-03-01.md', digestText(plain) + digestText(sectionText('Data', '글.')))
    expect(editions.map(({ sections }) => sections.map(({ label }) => label))).toEqual([['Vision', 'LLM', 'Data']])
  })

  test('is not seen in a section named News', () => {
    expect(labelsOf(sectionText('News', '글.') + sectionText('Papers', '글.'))).toEqual(['News', 'Papers'])
  })
})
