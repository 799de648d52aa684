import { expect, test } from 'vitest'
import { createRandom } from '../../e2e/support/random'
import { fold } from './fold'
import { indexParts, indexWords, readText, tokenise } from './tokens'

test.each([
  ['LLM을 GPT-4o와', 'llm 을 gpt 4o 와'],
  ['C++로 쓴 C# 코드', 'cplusplussign 로 쓴 csharpsign 코드'],
  ['c+++ abc++', 'c abc'],
  ['모델(model)', '모델 model'],
  ['人工知能とAI', '人工知能と ai'],
  ['🚀 % _', ''],
])('the words of %j are %j', (text, words) => {
  expect(indexWords(readText(text))).toBe(words)
})

test('a word tells where it stands', () => {
  expect(tokenise('llm을')).toEqual([
    { word: 'llm', script: 'letters', start: 0, end: 3 },
    { word: '을', script: 'syllables', start: 3, end: 4 },
  ])
})

test('inside a Korean word are its pairs of syllables and the last one', () => {
  expect(indexParts(readText('조선왕조 빛'))).toBe('조선 선왕 왕조 조 빛')
})

test('a word of two hundred thousand syllables is cut too', () => {
  expect(indexParts(readText('가'.repeat(200_000)))).toHaveLength(600_000 - 2)
})

test('a name of a hundred thousand parts has them all', () => {
  expect(indexParts(readText('aB'.repeat(100_000))).split(' ')).toHaveLength(100_001)
})

test('a name of several words without blanks has its parts', () => {
  expect(indexParts(readText('DeepMind openAI LLM'))).toBe('deep mind open ai')
})

const runs =
  /(?<![\p{L}\p{N}])(?:c\+\+|c#|f#)(?![\p{L}\p{N}+#]*[a-z0-9+#])|[가-힣]+|[ㄱ-ㆎ]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![가-힣ㄱ-ㆎ\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}])+/gu

test('words are cut where an expression would cut them', () => {
  const letters = [...'abcf019+#-. 가나힣ㄱㆎ人ひカー々〇①ⅣßΣ🚀𠀀𝒜\u0301\u302a\u1161\u0905\ud800\ue005\n']
  const random = createRandom(1)
  const pick = () => letters[Math.floor(random() * letters.length)] ?? ''
  for (let round = 0; round < 5000; round++) {
    const text = fold(Array.from({ length: 1 + Math.floor(random() * 9) }, pick).join(''))
    const places = Array.from(text.matchAll(runs), ({ 0: { length }, index }) => [index, index + length])
    expect(tokenise(text).map(({ start, end }) => [start, end])).toEqual(places)
  }
})

test('a word that every object knows is a word', () => {
  expect(tokenise('constructor').map(({ word }) => word)).toEqual(['constructor'])
})
