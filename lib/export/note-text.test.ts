import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { escapeMarkdown, formatFrontMatter, formatLink, joinBlocks } from './note-text'

function read(text: string, version: '1.1' | '1.2'): unknown {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n\n$/.exec(text) ?? []
  return parse(yaml, { version, strict: true })
}

test.each([
  'a: "b" \'c\'',
  '---',
  '--- # not a comment',
  '- item',
  '# heading',
  '{a: [b',
  '@at `tick` %percent &anchor *alias !tag',
  'null',
  'no',
  '2024-11-15',
  '1e5',
  '0x10',
  '12:30',
  ' spaces ',
  'two\nlines\n---\nand more',
  '탭\t한국어 🚢',
  'trailing: ',
  '\u2028separator',
])('front matter gives %j back under YAML 1.1 and 1.2', (title) => {
  const text = formatFrontMatter({ title, tags: [title, 'llm'] })
  for (const version of ['1.1', '1.2'] as const) expect(read(text, version)).toEqual({ title, tags: [title, 'llm'] })
  expect(text.match(/^---$/gm)).toHaveLength(2)
})

test('what is empty is left out', () => {
  expect(formatFrontMatter({ title: 'A', date: '2024-11-15', url: undefined, tags: [] })).toBe(
    '---\ntitle: A\ndate: "2024-11-15"\n---\n\n',
  )
})

test.each([
  ['[[Link]] and #tag', '\\[\\[Link\\]\\] and \\#tag'],
  ['$x$ ==y== %%z%% 50%', '\\$x\\$ \\=\\=y\\=\\= \\%\\%z\\%\\% 50%'],
  ['<script> &lt; A & B', '\\<script\\> \\&lt; A & B'],
  ['1. first', '1\\. first'],
  ['- item', '\\- item'],
  ['two\nlines', 'two lines'],
])('in Markdown %j is text', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written)
})

test('a link keeps its address, and one that cannot be followed is no link', () => {
  expect(formatLink('A (b)', 'https://example.org/a_(b)?x=<1>')).toBe('[A (b)](<https://example.org/a_(b)?x=%3C1%3E>)')
  expect(formatLink('A', 'javascript:alert(1)')).toBe('A')
})

test('blocks are parted by an empty line', () => {
  expect(joinBlocks(['a', '', undefined, false, 'b'])).toBe('a\n\nb\n')
})
