import { expect, test } from 'vitest'
import { parseQuery } from './query'

const texts = (query: string) => parseQuery(query).wanted.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text))
const unwanted = (query: string) => parseQuery(query).unwanted.map(({ text }) => text)

test.each([
  ['강화 학습', ['강화', '학습']],
  ['"희소 오토인코더" LLM', ['"희소 오토인코더"', 'llm']],
  ['“희소 오토인코더”', ['"희소 오토인코더"']],
  ['a AND b OR NOT c', ['a', 'and', 'b', 'or', 'not', 'c']],
  ['RAG / LLM', ['rag', 'llm']],
  ['"', ['"']],
  ['""', []],
  ['  ', []],
  ['모델 "', ['모델']],
  ['50% 🚀', ['50%', '🚀']],
])('%j asks for %j', (query, expected) => {
  expect(texts(query)).toEqual(expected)
})

test('a minus excludes before a word, and only beside something wanted', () => {
  expect(unwanted('모델 -추론 -"희소 오토인코더"')).toEqual(['추론', '희소 오토인코더'])
  expect(unwanted('-model')).toEqual([])
  expect(texts('-model')).toEqual(['model'])
})

test('a minus that can be part of a word excludes nothing', () => {
  expect(unwanted('F-1 gpt-4o 기온 -5')).toEqual([])
  expect(texts('F-1 gpt-4o 기온 -5')).toEqual(['f-1', 'gpt-4o', '기온', '-5'])
})

test('what is asked for twice counts once', () => {
  expect(texts('모델 모델 "모델" 모델')).toEqual(['모델', '"모델"'])
})

test('a long query counts up to 400 characters and 12 parts', () => {
  expect(texts(Array.from({ length: 60 }, (_, index) => `모델${index}`).join(' '))).toHaveLength(12)
  expect(texts('a'.repeat(1000))).toEqual(['a'.repeat(400)])
  // The 134th 모델 is cut in two by the 400th character.
  expect(texts('모델 '.repeat(200))).toEqual(['모델'])
})
