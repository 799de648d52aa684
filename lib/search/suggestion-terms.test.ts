import { expect, test } from 'vitest'
import type { Concept } from './glossary'
import { countPhrases, withoutParts } from './suggestion-phrases'
import { planSuggestions } from './suggestion-terms'
import { nounOf } from './suggestion-words'

test.each([
  ['모델', '모델'],
  ['모델을', '모델'],
  ['개선하는', '개선'],
  ['제공됩니다', '제공'],
  ['평가', '평가'],
  ['제한', '제한'],
])('the noun of %s is %s', (word, noun) => {
  expect(nounOf(word)).toBe(noun)
})

test.each([['있습니다'], ['이러한'], ['효율적인'], ['높은'], ['것으로'], ['칩'], ['에서']])(
  '%s names nothing',
  (word) => {
    expect(nounOf(word)).toBeUndefined()
  },
)

test('a phrase ends with a particle and holds none', () => {
  const { phrases } = countPhrases(['음성 합성 모델을 위한 데이터의 품질'])
  expect([...phrases.keys()]).toEqual(['음성 합성', '음성 합성 모델', '합성 모델'])
})

test('a phrase does not reach over a comma, a line or an empty word', () => {
  const { phrases } = countPhrases(['음성, 합성\n모델 the agent of speech'])
  expect([...phrases.keys()]).toEqual([])
})

test('a text counts once for each phrase', () => {
  const { phrases } = countPhrases(['언어 모델. 언어 모델', '언어 모델'])
  expect(phrases.get('언어 모델')).toBe(2)
})

test('a part that hardly stands alone gives way to the longer phrase', () => {
  const phrases = new Map([
    ['대형 언어 모델', 8],
    ['대형 언어', 9],
    ['언어 모델', 40],
    ['a b c d', 3],
    ['a b c', 3],
  ])
  expect([...withoutParts(phrases).keys()]).toEqual(['대형 언어 모델', '언어 모델'])
})

const concept: Concept = { ko: '강화 학습', en: 'reinforcement learning', aliases: ['RL', '강화학습'] }
const nothing = { words: [], texts: [], titles: [], concepts: new Map<Concept, number>(), sections: 0 }

test('the forms of a Korean word are one suggestion with their counts together', () => {
  const rows = planSuggestions({
    ...nothing,
    words: [
      ['모델을', 3],
      ['모델', 4],
      ['모델의', 1],
    ],
  })
  expect(rows).toEqual([{ term: '모델', kind: 'word', key: 'ㅁㅗㄷㅔㄹ', initials: 'ㅁㄷ', frequency: 8 }])
})

test('a word that stands in one place is no suggestion', () => {
  expect(planSuggestions({ ...nothing, words: [['드물', 1]] })).toEqual([])
})

test('a name in letters is written as the texts write it most, its plural is left out', () => {
  const words: [string, number][] = [
    ['llm', 5],
    ['llms', 9],
  ]
  const rows = planSuggestions({ ...nothing, words, texts: ['LLM', 'LLM', 'llm'], sections: 3 })
  expect(rows.map(({ term }) => term)).toEqual(['LLM'])
})

test('all names of a concept that is found are there, however the texts space them', () => {
  const rows = planSuggestions({ ...nothing, concepts: new Map([[concept, 7]]), words: [['강화학습', 9]] })
  expect(rows.map(({ term, kind, frequency }) => [term, kind, frequency])).toEqual([
    ['강화 학습', 'concept', 7],
    ['reinforcement learning', 'concept', 7],
    ['RL', 'concept', 7],
  ])
})

test('a concept that no section speaks of is no suggestion', () => {
  expect(planSuggestions({ ...nothing, concepts: new Map([[concept, 0]]) })).toEqual([])
})

test('phrases of the newest sections count for all', () => {
  const texts = Array.from({ length: 4 }, () => '음성 합성')
  expect(planSuggestions({ ...nothing, texts, sections: 12 })).toEqual([
    { term: '음성 합성', kind: 'word', key: 'ㅇㅡㅁㅅㅓㅇㅎㅏㅂㅅㅓㅇ', initials: 'ㅇㅅㅎㅅ', frequency: 12 },
  ])
})

test('titles come last, a title that is too long not at all', () => {
  const rows = planSuggestions({ ...nothing, titles: ['A Title', 'x'.repeat(201)], words: [['robot', 2]] })
  expect(rows.map(({ term, kind }) => [term, kind])).toEqual([
    ['robot', 'word'],
    ['A Title', 'source'],
  ])
})
