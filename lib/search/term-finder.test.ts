import { expect, test } from 'vitest'
import type { Language } from '@/db/vocabulary'
import { findTerms } from './term-finder'

const found = (text: string, language: Language = 'ko') =>
  findTerms(text, language).map(({ start, end, concept }) => `${text.slice(start, end)} = ${concept.en}`)

test.each([
  ['강화 학습을 쓴다', ['강화 학습 = reinforcement learning']],
  ['강화 학습과 강화 학습', ['강화 학습 = reinforcement learning']],
  ['강화학습을 쓴다', ['강화학습 = reinforcement learning']],
  ['대형언어 모델과 대형 언어모델', ['대형언어 모델 = large language model']],
  ['지식 증류는', ['지식 증류 = knowledge distillation']],
  ['RLHF로', ['RLHF = reinforcement learning from human feedback']],
  ['강화 학습자', []],
  ['rl', []],
  ['보안과 로봇', []],
])('%j holds %j', (text, terms) => {
  expect(found(text)).toEqual(terms)
})

test('in English whole words, one or many', () => {
  expect(found('Large language models and transformers', 'en')).toEqual([
    'Large language models = large language model',
    'transformers = transformer',
  ])
  expect(found('Reinforcement learning, not learnings', 'en')).toEqual([
    'Reinforcement learning = reinforcement learning',
  ])
})

test('the longer name wins', () => {
  expect(found('대형 언어 모델은')).toEqual(['대형 언어 모델 = large language model'])
})
