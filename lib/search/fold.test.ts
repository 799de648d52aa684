import { expect, test } from 'vitest'
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
  const text = 'Ｃ++ 강화학습을 é ㄱ\u200b ½'
  expect(foldWithMap(text).text).toBe(fold(text))
})
