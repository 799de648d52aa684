import { expect, test } from 'vitest'
import { editDistance } from './edit-distance'

test.each([
  ['diffusion', 'diffusion', 0],
  ['difusion', 'diffusion', 1],
  ['tranformer', 'transformer', 1],
  ['trasnformer', 'transformer', 1],
  ['ㅍㅡㄹㅗㅁㅌㅡ', 'ㅍㅡㄹㅗㅁㅍㅡㅌㅡ', 2],
  ['', 'ab', 2],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance)
  expect(editDistance(b, a, 2)).toBe(distance)
})

test('what is further apart than asked for is one more than that', () => {
  expect(editDistance('robot', 'chatbot', 2)).toBe(3)
  expect(editDistance('a', 'abcdef', 2)).toBe(3)
  expect(editDistance('agent', 'model', 2)).toBe(3)
})
