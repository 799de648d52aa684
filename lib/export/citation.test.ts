import { expect, test } from 'vitest'
import { formatBibtex } from './bibtex'
import { type CitedSource, toCitation, toCitations } from './citation'
import { formatCsl, formatPlain } from './csl'
import { formatRis } from './ris'

const paper: CitedSource = {
  key: 'arxiv-2411.08147',
  title: 'Ledgers for Small Models',
  url: 'http://arxiv.org/abs/2411.08147v2',
  host: 'arxiv.org',
  arxivId: '2411.08147',
}
const article: CitedSource = {
  key: 'url-0123456789abcdef',
  title: '등대지기, 번역기를 사들이다 🚢',
  url: 'https://example.org/a?x={1}&y=50%25',
  host: 'example.org',
  arxivId: null,
}
const titled = (title: string) => [toCitation({ ...article, title })]

test('a paper in BibTeX has what its id proves and no author', () => {
  expect(formatBibtex([toCitation(paper)])).toBe(`@misc{arxiv-2411.08147,
  title = {{Ledgers for Small Models}},
  year = {2024},
  month = nov,
  eprint = {2411.08147},
  archivePrefix = {arXiv},
  doi = {10.48550/arXiv.2411.08147},
  url = {https://arxiv.org/abs/2411.08147},
}
`)
})

test('an article in BibTeX has no date, and an address that leaves the field whole', () => {
  expect(formatBibtex([toCitation(article)])).toBe(`@misc{url-0123456789abcdef,
  title = {{등대지기, 번역기를 사들이다 🚢}},
  howpublished = {example.org},
  url = {https://example.org/a?x=%7B1%7D&y=50%25},
}
`)
})

test.each([
  ['50% of $x_1$ & #1', '50\\% of \\$x\\_1\\$ \\& \\#1'],
  ['an open { brace', 'an open {\\textbraceleft} brace'],
  ['a closing }, and @misc{evil,', 'a closing {\\textbraceright}, and @misc{\\textbraceleft}evil,'],
  [
    'C:\\input{x}~^',
    'C:{\\textbackslash}input{\\textbraceleft}x{\\textbraceright}{\\textasciitilde}{\\textasciicircum}',
  ],
  ['two\nlines\r\nand\u2028a third', 'two lines and a third'],
  ['zero\u200bwidth', 'zerowidth'],
])('in BibTeX %j is text', (title, written) => {
  expect(formatBibtex(titled(title))).toContain(`  title = {{${written}}},\n`)
})

test('whatever a title holds, the braces of the file come out even', () => {
  const text = formatBibtex(titled('}}{{{ \\{ \\} }%{'))
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    expect(depth).toBeGreaterThanOrEqual(0)
  }
  expect(depth).toBe(0)
})

test('a paper in RIS is a preprint, each field in a line of its own', () => {
  expect(formatRis([toCitation(paper)])).toBe(
    [
      'TY  - UNPB',
      'ID  - arxiv-2411.08147',
      'TI  - Ledgers for Small Models',
      'PY  - 2024',
      'DA  - 2024/11//',
      'PB  - arXiv',
      'AN  - arXiv:2411.08147',
      'DO  - 10.48550/arXiv.2411.08147',
      'UR  - https://arxiv.org/abs/2411.08147',
      'ER  - ',
      '',
    ].join('\r\n'),
  )
})

test('a title cannot add a field to a RIS record', () => {
  const text = formatRis(titled('One\nER  - \r\nTY  - BOOK\u2029AU  - Nobody'))
  expect(text).toContain('TI  - One ER - TY - BOOK AU - Nobody\r\n')
  expect(text.split('\r\n').map((line) => line.slice(0, 2))).toEqual(['TY', 'ID', 'TI', 'PB', 'UR', 'ER', ''])
})

test('CSL-JSON holds the title as it is', () => {
  const title = 'A "quoted" {title} \\ 한국어 🚢'
  expect(JSON.parse(formatCsl(titled(title)))).toEqual([
    { id: article.key, type: 'webpage', title, 'container-title': 'example.org', URL: article.url },
  ])
  expect(JSON.parse(formatCsl([toCitation(paper)]))).toEqual([
    {
      id: 'arxiv-2411.08147',
      type: 'article',
      title: 'Ledgers for Small Models',
      publisher: 'arXiv',
      number: 'arXiv:2411.08147',
      issued: { 'date-parts': [[2024, 11]] },
      DOI: '10.48550/arXiv.2411.08147',
      URL: 'https://arxiv.org/abs/2411.08147',
    },
  ])
})

test('a line of text ends the title once', () => {
  expect(formatPlain(toCitation(paper))).toBe(
    'Ledgers for Small Models. arXiv:2411.08147, 2024. https://arxiv.org/abs/2411.08147',
  )
  expect(formatPlain(toCitation({ ...article, title: 'Why?', url: '' }))).toBe('Why? example.org.')
})

test('an address that cannot be followed is left out', () => {
  const citation = toCitation({ ...article, url: 'javascript:alert(1)', host: '' })
  expect(formatBibtex([citation])).not.toContain('javascript')
  expect(formatRis([citation])).not.toContain('UR  -')
})

test('a source that is listed twice is cited once', () => {
  expect(toCitations([paper, article, paper]).map(({ key }) => key)).toEqual([paper.key, article.key])
})
