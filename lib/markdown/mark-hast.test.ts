import type { Nodes } from 'hast'
import { expect, test } from 'vitest'
import { markerFor } from '@/lib/search/marks'
import { planSearch } from '@/lib/search/plan'
import { markHast } from './mark-hast'
import { summaryToHast } from './to-hast'

function spell(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inner = node.children.map(spell).join('')
  return node.type === 'element' && node.tagName === 'mark' ? `[${inner}]` : inner
}

function marked(query: string, markdown: string): string {
  return spell(markHast(summaryToHast(markdown), markerFor(planSearch(query)))).trim()
}

test('what is found in a summary is marked', () => {
  expect(marked('강화학습', '이 글은 강화 학습을 다룹니다.')).toBe('이 글은 [강화 학습]을 다룹니다.')
})

test('also where it crosses emphasis', () => {
  expect(marked('강화학습', '이 **강화** 학습은')).toBe('이 [강화][ 학습]은')
})

test('not from one paragraph into the next', () => {
  expect(marked('"강화 학습"', '강화\n\n학습')).toBe('강화\n학습')
})

test('formulas stay', () => {
  expect(marked('N', 'N은 $N$ 개')).toMatch(/^\[N\]은 N/)
})

test('each piece of a paragraph gets its own marks', () => {
  expect(marked('강화', '강화 **강화** 하나 *강화* 둘')).toBe('[강화] [강화] 하나 [강화] 둘')
})

test('each piece of what crosses several elements is marked once', () => {
  expect(marked('"a b c d"', 'x a **b** *c* d y')).toBe('x [a ][b][ ][c][ d] y')
})

test('of a word that stands a hundred thousand times the first thousand are marked', () => {
  const text = marked('a', 'a '.repeat(100_000))
  expect(text.split('[a]').length - 1).toBe(1000)
  expect(text.replaceAll('[a]', 'a')).toBe('a '.repeat(100_000).trim())
})
