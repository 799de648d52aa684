import { expect, test } from 'vitest'
import { createRandom } from '../../e2e/support/random'
import { fold, foldWithMap } from './fold'

test.each([
  ['GPT-4o', 'gpt-4o'],
  ['ＬＬＭ', 'llm'],
  ['모델'.normalize('NFD'), '모델'],
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['a\u0000b', 'a b'],
  ['mo\u200bdel', 'model'],
  ['\u202e모델', '모델'],
  ['①', '1'],
])('%j is %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('single Korean letters stay what they are', () => {
  expect(fold('ㄱㅎㅎㅅ 프롬프ㅌ')).toBe('ㄱㅎㅎㅅ 프롬프ㅌ')
})

test('a lone surrogate is a character like any other', () => {
  expect(fold('a\ud800b')).toBe('a\ud800b')
})

test('the map leads back to the character that was folded', () => {
  const { text, starts } = foldWithMap(`ﬁ${'한'.normalize('NFD')}x`)
  expect(text).toBe('fi한x')
  expect([...starts]).toEqual([0, 0, 1, 4, 5])
})

test('folding with and without the map agree', () => {
  const letters = [...'Ｃ+강ée\u0301ㄱ\u200b½ﬁİẞ\u1112\u1161\ud800🚀\nΣ']
  const random = createRandom(1)
  const pick = () => letters[Math.floor(random() * letters.length)] ?? ''
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 12 }, pick).join('')
    const { text: folded, starts } = foldWithMap(text)
    expect(folded).toBe(fold(text))
    expect(starts.at(-1)).toBe(text.length)
  }
})
