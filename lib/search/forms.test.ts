import { describe, expect, test } from 'vitest'
import { aloneForms, joinedForms, koreanForms } from './korean-forms'
import { latinForms, type Phrase } from './latin-forms'

const shown = (phrases: Phrase[]) => phrases.map(({ words, isPrefix }) => words.join(' ') + (isPrefix ? '*' : ''))

describe('a Korean word', () => {
  test('may be written in words of two syllables and more', () => {
    expect(shown(koreanForms('강화학습'))).toEqual(['강화학습*', '강화 학습*'])
    expect(shown(koreanForms('거대언어모델'))).toEqual([
      '거대언어모델*',
      '거대 언어모델*',
      '거대 언어 모델*',
      '거대언 어모델*',
      '거대언어 모델*',
    ])
  })

  test('of three syllables in two and one', () => {
    expect(shown(koreanForms('강화학'))).toEqual(['강화학*', '강화 학*'])
  })

  test('may carry a particle', () => {
    expect(shown(koreanForms('로봇과'))).toEqual(['로봇과*', '로봇*'])
  })

  test('of many syllables has few forms', () => {
    expect(koreanForms('모델'.repeat(200))).toHaveLength(1)
  })
})

test('a noun by itself has the particles that fit it', () => {
  expect(shown(aloneForms('로봇'))).toEqual([
    '로봇',
    '로봇은',
    '로봇이',
    '로봇을',
    '로봇의',
    '로봇에',
    '로봇에서',
    '로봇과',
    '로봇으로',
    '로봇도',
  ])
})

test('Korean words in a row may be written together, all or some', () => {
  expect(shown(joinedForms(['대형', '언어', '모델을']))).toEqual(['대형언어 모델*', '대형 언어모델*', '대형언어모델*'])
})

describe('a name in letters and digits', () => {
  test.each([
    ['gpt-4o', ['gpt4o', 'gpt4 o', 'gpt 4o', 'gpt 4 o']],
    ['llama3', ['llama3', 'llama 3']],
    ['llama-3.1', ['llama3 1', 'llama 3 1']],
    ['f-1', ['f1', 'f 1']],
    ['f1', ['f1', 'f 1']],
    ['a100', ['a100']],
    ['a-100', ['a100', 'a 100']],
  ])('%s may be %j', (name, forms) => {
    expect(shown(latinForms(name))).toEqual(forms)
  })
})

describe('an English word', () => {
  test.each([
    ['transformers', ['transformer*']],
    ['transfor', ['transfor*']],
    ['quantization', ['quantiz*']],
    ['generation', ['generat*']],
    ['learning', ['learn*']],
    ['classes', ['class*']],
    ['policies', ['polici*', 'policy*']],
    ['policy', ['polici*', 'policy*']],
    ['quantize', ['quantiz*']],
    ['process', ['process*']],
    ['ai', ['ai', 'ais']],
    ['bus', ['bus', 'buss']],
    ['data', ['data*']],
    ['open-source', ['opensource*', 'open source*']],
  ])('%s is found as %j', (word, forms) => {
    expect(shown(latinForms(word))).toEqual(forms)
  })
})
