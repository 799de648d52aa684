import { expect, test } from 'vitest'
import { isParticle, stripParticle } from './particles'

test.each([
  ['프롬프트를', '프롬프트'],
  ['자율주행에서', '자율주행'],
  ['로봇과', '로봇'],
  ['반도체의', '반도체'],
  ['학습으로', '학습'],
  ['모델로', '모델'],
  ['데이터에서는', '데이터'],
  ['연구자들이', '연구자'],
])('%s is %s', (word, stem) => {
  expect(stripParticle(word)).toBe(stem)
})

test.each(['전문가', '차이', '국가', '평가', '모델', '강화학습', '과'])('%s has no particle', (word) => {
  expect(stripParticle(word)).toBe(word)
})

test('a particle behind a Latin name is told from a word', () => {
  expect([isParticle('을'), isParticle('에서'), isParticle('추론')]).toEqual([true, true, false])
})
