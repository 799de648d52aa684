import { expect, test } from 'vitest'
import { hasHardSign, indexSigns, spellSigns } from './symbols'

test.each(['50%', 'f<n/2', '$n$', '🚀', 'a=b', '&'])('%j has to be found as it is', (text) => {
  expect(hasHardSign(text)).toBe(true)
})

test.each(['‘챗봇’', 'a_b', '제목:값', '(모델)', 'gpt-4o', '…'])('%j is words and punctuation', (text) => {
  expect(hasHardSign(text)).toBe(false)
})

test('signs are spelled by their code point, between the words', () => {
  expect(spellSigns('f<n/2')).toEqual(['f', 'u3c', 'n', 'u2f', '2'])
})

test('a word of two hundred thousand letters is gone through once', () => {
  const word = 'a'.repeat(200_000)
  expect(indexSigns([{ text: `${word} ${word}.` }])).toBe('u2e')
})

test('the index has each punctuation mark once and pieces with other signs whole', () => {
  expect(indexSigns([{ text: 'a_b, a_c, 50% 🚀' }])).toBe('u5f u2c 50 u25 u1f680')
})
