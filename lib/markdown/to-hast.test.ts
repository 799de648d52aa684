import { existsSync, readFileSync } from 'node:fs'
import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { summaryToHast } from './to-hast'

function elementsOf(markdown: string): Element[] {
  const found: Element[] = []
  visit(summaryToHast(markdown), 'element', (element) => {
    found.push(element)
  })
  return found
}

/** What a reader sees: MathML's annotation, which browsers hide, is left out. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'annotation') return ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const visible = (markdown: string) => textOf(summaryToHast(markdown))
const named = (markdown: string, name: string) => elementsOf(markdown).filter(({ tagName }) => tagName === name)
const textsOf = (markdown: string, name: string) => named(markdown, name).map(textOf)

describe('emphasis beside Korean', () => {
  test.each([
    ['**"빠른 길"**은 짧다.', '"빠른 길"'],
    ['**유의(순서):**먼저 읽는다.', '유의(순서):'],
    ['**그래프 신경망(GNN)**을 쓴다.', '그래프 신경망(GNN)'],
    ['팀은**「작은 모델」**로 이겼다.', '「작은 모델」'],
    ['**오차 3%!**라고 썼다.', '오차 3%!'],
    ['**이름:**GPT 를 쓴다.', '이름:'],
    ['** 한 줄 제목**', '한 줄 제목'],
  ])('%s is bold', (markdown, bold) => {
    expect(textsOf(markdown, 'strong')).toEqual([bold])
    expect(visible(markdown)).toBe(markdown.replaceAll(/\*\*\s?/g, ''))
  })

  test.each(['곱 3 * 4 * 5 와 x_y_z 이다.', '열린 **별표만 있다.', '3~5 개와 7~9 개', '\\*\\*글자\\*\\*'])(
    '%s stays',
    (markdown) => {
      expect(visible(markdown)).toBe(markdown.replaceAll('\\', ''))
      expect(elementsOf(markdown).map(({ tagName }) => tagName)).toEqual(['p'])
    },
  )
})

describe('dollars', () => {
  test('prices are text, and emphasis between them is read', () => {
    const markdown = '값은 $10k 에서 $20k, *더 비싼* 것은 $30, US$5, \\$9, $PATH 이다.'
    expect(visible(markdown)).toBe('값은 $10k 에서 $20k, 더 비싼 것은 $30, US$5, $9, $PATH 이다.')
    expect(textsOf(markdown, 'em')).toEqual(['더 비싼'])
  })

  test.each([
    '$5 and 6$',
    'It is $25k to $40k.',
    '$A 와 B$',
    '($AAPL/$MSFT)',
    '$x$2',
    '$ x$ 와 $y $',
    '$x\ny$',
    '$HOME/$USER',
  ])('no formula in %s', (markdown) => {
    expect(named(markdown, 'math')).toEqual([])
    expect(visible(markdown).replaceAll(/\s+/g, ' ')).toBe(markdown.replaceAll(/\s+/g, ' '))
  })

  test.each([
    ['수는 $M$은 크다.', '수는 M은 크다.'],
    ['수는$M$이다.', '수는M이다.'],
    ['$g<M/3$는', 'g<M/3는'],
    ['Free$^2$Guide', 'Free2Guide'],
    ['\\$$M$', '$M'],
    ['$2 \\times 3$', '2×3'],
  ])('a formula in %s', (markdown, text) => {
    expect(named(markdown, 'math')).toHaveLength(1)
    expect(visible(markdown)).toBe(text)
  })

  test.each([
    '$$F = ma^2$$',
    '$$\nF = ma^2\n$$',
    '- 식\n\n  $$\n  F = ma^2\n  $$',
    '식은\n$$F = ma^2$$\n이다.',
    '```math\nF = ma^2\n```',
  ])('a display formula in %j', (markdown) => {
    expect(named(markdown, 'math').map(({ properties }) => properties.display)).toEqual(['block'])
  })

  test.each(['$$\n열린 식\n\n다음 문단', '$$F = m\n\n다음 문단', '앞\n$$\n\n뒤', '- $$\nx\n$$\n뒤'])(
    'an open block swallows nothing in %j',
    (markdown) => {
      const letters = (text: string) => text.match(/[\p{L}\p{N}$]/gu)?.join('')
      expect(letters(visible(markdown))).toBe(letters(markdown))
    },
  )

  test.each(['$\\frac{1$', '$\\ours$', '$\\href{javascript:alert(1)}{x}$', '$\\def\\a{xx}\\a$'])(
    'a formula that cannot be set shows its source: %s',
    (markdown) => {
      expect(elementsOf(markdown).map(({ tagName, properties }) => [tagName, properties])).toEqual([
        ['p', {}],
        ['code', { className: ['math-source'] }],
      ])
      expect(visible(markdown)).toBe(markdown)
    },
  )

  test.each(['이름은 \\ours 이다.', 'Fran\\c{c}ois 는', '\\chipname은 작다.'])('%s keeps its macro', (markdown) => {
    expect(visible(markdown)).toBe(markdown)
  })
})

describe('lists', () => {
  test.each([1, 2, 3, 4, 6, 8])('bullets %i spaces deep are a list under their number', (spaces) => {
    const indent = ' '.repeat(spaces)
    const markdown = `1. 하나:\n${indent}- 가\n${indent}- 나\n2. 둘:\n${indent}- 다`
    expect(named(markdown, 'ol')).toHaveLength(1)
    expect(textsOf(markdown, 'ul').map((text) => text.replaceAll(/\s+/g, ''))).toEqual(['가나', '다'])
    expect(named(markdown, 'li')).toHaveLength(5)
  })

  test('numbering goes on over unindented bullets and the blank lines around them', () => {
    const markdown = '1. 하나:\n- 가\n- 나\n\n2. 둘:\n\n- 다\n\n3. 셋'
    expect(named(markdown, 'ol')).toHaveLength(1)
    expect(named(markdown, 'ul')).toHaveLength(2)
    expect(named(markdown, 'li')).toHaveLength(6)
  })

  test('numbering goes on over a paragraph', () => {
    expect(named('1. 하나\n\n문단\n\n2. 둘', 'ol').map(({ properties }) => properties.start)).toEqual([undefined, 2])
  })

  test('a bullet list after a blank line stays for itself when no number follows', () => {
    expect(
      summaryToHast('1. 하나\n\n- 가').children.flatMap((node) => ('tagName' in node ? node.tagName : [])),
    ).toEqual(['ol', 'ul'])
  })

  test('deep text under an item is text, a check box stays as written', () => {
    const markdown = '- 항목\n\n          이어진 글\n- [ ] 할 일'
    expect(named(markdown, 'pre')).toEqual([])
    expect(visible(markdown)).toContain('[ ] 할 일')
  })
})

describe('links', () => {
  const hrefs = (markdown: string) => named(markdown, 'a').map(({ properties }) => properties.href)

  test.each([
    ['https://example.org/a/에서 본다.', 'https://example.org/a/'],
    ['주소: https://example.org/a.', 'https://example.org/a'],
    ['(https://example.org/a)를', 'https://example.org/a'],
    ['"https://example.org/a"라고', 'https://example.org/a'],
    ['https://example.org/a。다음', 'https://example.org/a'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['[글](https://example.org/a)에서', 'https://example.org/a'],
    ['![그림](https://example.org/a)', 'https://example.org/a'],
    ['WWW.example.org/a', 'http://WWW.example.org/a'],
    ['https&#58;//example.org/a', 'https://example.org/a'],
    ['https\\://example.org/a', 'https://example.org/a'],
  ])('%s leads to its address', (markdown, href) => {
    expect(hrefs(markdown)).toEqual([href])
  })

  test('a picture within a link is its words, so that no link holds another', () => {
    expect(hrefs('[*![그림](https://example.org/b.png)*](https://example.org/a)')).toEqual(['https://example.org/a'])
  })

  test('bold after a particle glued to an address is still read', () => {
    expect(textsOf('https://example.org/a에서 **굵게** 쓴다.', 'strong')).toEqual(['굵게'])
  })

  test('says nothing about the reader to whom it leads', () => {
    expect(named('https://example.org', 'a')[0]?.properties.rel).toEqual(['noopener', 'noreferrer', 'nofollow'])
  })

  test.each([
    ['[말](javascript:alert(1))', '말'],
    ['[말](//example.org)', '말'],
    ['[말](mailto:a@example.org)', '말'],
    ['![그림](data:image/png;base64,AA)', '그림'],
    ['<javascript:alert(1)>', '<javascript:alert(1)>'],
    ['a@example.org', 'a@example.org'],
  ])('%s is no link', (markdown, text) => {
    expect(hrefs(markdown)).toEqual([])
    expect(visible(markdown)).toBe(text)
  })
})

test('headings begin at h3 and keep their distances up to h6', () => {
  const markdown = '## 가\n### 나\n##### 다\n###### 라'
  expect(elementsOf(markdown).map(({ tagName }) => tagName)).toEqual(['h3', 'h4', 'h6', 'h6'])
})

test('a line end is a line end', () => {
  expect(named('라벨:\n글\n글', 'br')).toHaveLength(2)
})

test.each(['다음은 예 하나이다', 'math 는 수이다', "print('글')"])(
  'words after a code fence are not lost: %s',
  (words) => {
    expect(visible(`\`\`\`${words}\nx\n\`\`\``)).toBe(`${words}\nx\n`)
  },
)

test('words behind dollars that no block closes are not lost after something like a code fence', () => {
  expect(visible('```글 `w`\n$$**가** 나\n다')).toContain('$$**가** 나\n다')
})

test('the name of a language after a code fence is not shown', () => {
  expect(visible('```c++\nx\n```')).toBe('x\n')
})

test('a table row longer than the head keeps its cells', () => {
  expect(textsOf('| 가 | 나 |\n|---|---|\n| 1 | 2 | 3 | 4 |', 'td')).toEqual(['1', '2', '3', '4'])
  expect(textsOf('| 가 | 나 |\n|---|---|\n| 1 | 2 | 3 | 4 |', 'th')).toEqual(['가', '나', '', ''])
})

test('dashes under a line are a rule, not a heading', () => {
  expect(elementsOf('글\n---').map(({ tagName }) => tagName)).toEqual(['p', 'hr'])
})

test.each(['<b>글</b>', '<div onclick="x()">글</div>', '<!-- 글 -->', '글[^1]', '[^1]: 글', '[글]: https:', '&lt;'])(
  'markup and references are text: %s',
  (markdown) => {
    expect(elementsOf(markdown).map(({ tagName }) => tagName)).toEqual(['p'])
    expect(visible(markdown)).toBe(markdown.replace('&lt;', '<'))
  },
)

describe('text too tangled to parse', () => {
  const shapes = [
    '[',
    '*',
    '$',
    '`',
    '>',
    '> ',
    '- ',
    '* a ',
    '![',
    '**a ',
    '$a ',
    '`a`` ',
    '. , ',
    'a\n',
    '\n',
    '- a\n',
    '<',
    '|a',
    'http://a.b ',
  ]

  test.each(shapes)('a megabyte of %j is shown within two seconds', (shape) => {
    const markdown = `글${shape.repeat(1_000_000 / shape.length)}`
    const start = performance.now()
    const text = visible(markdown)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(text.trimEnd() === markdown.trimEnd()).toBe(true)
  })

  test.each(shapes)('as much of %j as is just parsed takes no longer', (shape) => {
    const start = performance.now()
    summaryToHast(shape.repeat(590))
    summaryToHast(`${shape.repeat(190)}\n\n`.repeat(3))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('many lists in one another do not exhaust the stack', () => {
    const lines = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}- 글`)
    expect(visible(lines.join('\n'))).toContain('글')
  })
})

const cases = '../shared/cases'

function caseSummaries(name: string): string[] {
  const digest = readFileSync(`${cases}/${name}.md`, 'utf8')
  return [...digest.matchAll(/\*\*요약:\*\*\n([\s\S]*?)\n\*\*출처:\*\*/g)].map((match) => match[1]?.trim() ?? '')
}

describe.skipIf(!existsSync(cases))('cases from the field (read where ../shared is present)', () => {
  test('01: six bold texts, one in italics, one list of eight', () => {
    const summary = caseSummaries('01-cjk-emphasis').join()
    expect(textsOf(summary, 'strong')).toEqual([
      '"동적 라우팅"',
      '주의(캐시):',
      '희소 오토인코더(SAE)',
      '「자기 개선」',
      '정확도 90%!',
      '굵은 글 하나',
    ])
    expect(textsOf(summary, 'em')).toEqual(['기울인 글 하나'])
    expect(visible(summary).split('**')).toHaveLength(2)
    expect(named(summary, 'ul').map((list) => list.children.filter(({ type }) => type === 'element').length)).toEqual([
      8,
    ])
  })

  test('02: prices as text, formulas as mathematics', () => {
    const summary = caseSummaries('02-dollar-or-math').join()
    const text = visible(summary)
    for (const price of ['$25k', '$40k', '$61', '$76', '$HOME', 'US$5', '$9', 'ours', '은 에이전트 수이고']) {
      expect(text).toContain(price)
    }
    expect(textsOf(summary, 'math')).toEqual(['N', 'f<N/2', 'E=mc2'])
    expect(textsOf(summary, 'em')).toEqual(['더 싼'])
  })

  test('xss: only known elements, no handlers, no address but http(s), every mark visible', () => {
    const allowed = new Set(['p', 'strong', 'em', 'a', 'code', 'pre'])
    const summaries = caseSummaries('xss')
    expect(summaries).toHaveLength(4)
    for (const { tagName, properties } of summaries.flatMap(elementsOf)) {
      expect(allowed).toContain(tagName)
      expect(['href', 'rel', 'className']).toEqual(expect.arrayContaining(Object.keys(properties)))
      if (tagName === 'a') expect(properties.href).toMatch(/^https?:\/\//)
    }
    const text = summaries.map(visible).join('\n')
    const marks = summaries.join('\n').match(/글 \S+ [앞뒤]\./g) ?? []
    expect(marks.filter((mark) => !text.includes(mark))).toEqual([])
    expect(text).toContain("<script>(window.__xss=window.__xss||[]).push('o35')</script>")
  })
})
