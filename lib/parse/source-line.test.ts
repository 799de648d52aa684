import { expect, test } from 'vitest'
import { listItemOf, parseSource } from './source-line'

const sources: [name: string, text: string, title: string, url: string][] = [
  ['the plain form', 'A title (https://example.org/a)', 'A title', 'https://example.org/a'],
  [
    'brackets in the address',
    'E-tattoos (https://example.org/S3050(24)00004-7)',
    'E-tattoos',
    'https://example.org/S3050(24)00004-7',
  ],
  [
    'an address that ends in a bracket',
    'Wiki (list) (https://example.org/Degrees_(x))',
    'Wiki (list)',
    'https://example.org/Degrees_(x)',
  ],
  [
    'brackets in the title',
    'Launch HN: Layer (YC F24) – API (https://example.org/item?id=4)',
    'Launch HN: Layer (YC F24) – API',
    'https://example.org/item?id=4',
  ],
  [
    'two blanks before the bracket',
    'x > y? (a - b)  (https://example.org/#f)',
    'x > y? (a - b)',
    'https://example.org/#f',
  ],
  ['percent escapes', '한글 (https://example.org/ai%eb%8a%94/)', '한글', 'https://example.org/ai%eb%8a%94/'],
  [
    'white space within the title',
    'Two\t words   here (https://example.org/)',
    'Two words here',
    'https://example.org/',
  ],
  ['a tab before the bracket', 'Tabbed\t(https://example.org/)', 'Tabbed', 'https://example.org/'],
  ['no blank before the bracket', 'Tight(https://example.org/)', 'Tight', 'https://example.org/'],
  ['full-width brackets', '넓은 괄호（https://example.org/）', '넓은 괄호', 'https://example.org/'],
  ['a full stop after the bracket', 'Stop (https://example.org/).', 'Stop', 'https://example.org/'],
  ['words after the bracket', 'Title (https://example.org/) [pdf]', 'Title [pdf]', 'https://example.org/'],
  [
    'a bracket without address at the end',
    'Title (https://example.org/) (2024)',
    'Title (2024)',
    'https://example.org/',
  ],
  ['a prefix in square brackets', '[pdf] Title (https://example.org/p)', '[pdf] Title', 'https://example.org/p'],
  ['a link', '[Title (2024)](https://example.org/l)', 'Title (2024)', 'https://example.org/l'],
  ['a link with brackets in its address', '[T](https://example.org/l_(x))', 'T', 'https://example.org/l_(x)'],
  ['a link with a tooltip', '[T](https://example.org/l "tip")', 'T', 'https://example.org/l'],
  ['a link in the title', '[T](javascript:x) (https://example.org/)', '[T](javascript:x)', 'https://example.org/'],
  ['a colon before the address', 'Title: part two: https://example.org/', 'Title: part two', 'https://example.org/'],
  ['the address alone', 'https://example.org/a', 'https://example.org/a', 'https://example.org/a'],
  ['the address alone in a bracket', '(https://example.org/a)', 'https://example.org/a', 'https://example.org/a'],
  ['an autolink', '<https://example.org/a>', 'https://example.org/a', 'https://example.org/a'],
  ['a title and an autolink', 'Title <https://example.org/a>', 'Title', 'https://example.org/a'],
  ['an item of Hacker News', 'Ask HN: why? (item?id=12)', 'Ask HN: why?', 'https://news.ycombinator.com/item?id=12'],
  ['an item with a slash', 'Ask HN (/item?id=12)', 'Ask HN', 'https://news.ycombinator.com/item?id=12'],
  ['a script address', 'Bad (javascript:f([]).g(1))', 'Bad', 'javascript:f([]).g(1)'],
  ['a data address', 'Bad (data:text/html,<b>(x)</b>)', 'Bad', 'data:text/html,<b>(x)</b>'],
  ['no address', 'Only a title', 'Only a title', ''],
  ['a bracket that holds no address', 'Launch (YC F24)', 'Launch (YC F24)', ''],
  ['a bracket with a colon but no address', 'Paper (ICML: oral)', 'Paper (ICML: oral)', ''],
  ['an empty bracket', 'A title ()', 'A title', ''],
  ['an empty bracket after an address', 'See (https://example.org/) ()', 'See (https://example.org/)', ''],
  [
    'zero-width characters',
    '\u200bA\u200b title\u2060 (\ufeffhttps://example.org/a\u200b)\u200b',
    'A title',
    'https://example.org/a',
  ],
  ['an emoji of several signs', '👨‍👩‍👧 (https://example.org/a)', '👨‍👩‍👧', 'https://example.org/a'],
  [
    'entities and tags',
    'R&D &amp; <b> (https://example.org/?a=1&b=2&copy=3)',
    'R&D &amp; <b>',
    'https://example.org/?a=1&b=2&copy=3',
  ],
]

test.each(sources)('a source with %s', (_, text, title, url) => {
  expect(parseSource(text)).toEqual({ title, url })
})

const items: [line: string, item: string | undefined][] = [
  ['- a', 'a'],
  ['* a', 'a'],
  ['+ a', 'a'],
  ['12. a', 'a'],
  ['3) a', 'a'],
  ['• a', 'a'],
  ['-[a](b)', '[a](b)'],
  ['-', ''],
  ['-5 degrees', undefined],
  ['*a* b', undefined],
  ['2024.5 a', undefined],
  ['a - b', undefined],
]

test.each(items)('%s as a list item is %s', (line, item) => {
  expect(listItemOf(line)).toBe(item)
})
