import { expect, test } from 'vitest'
import { shorten } from './shorten'

/** Every letter is one wide. */
const measure = (text: string) => [...text].length

test('a text that fits stays as it is', () => {
  expect(shorten('보안', 2, measure)).toBe('보안')
})

test('a longer one ends in an ellipsis and fits', () => {
  expect(shorten('강화학습 연구', 4, measure)).toBe('강화학…')
})

test('no blank stands before the ellipsis', () => {
  expect(shorten('강화 학습', 4, measure)).toBe('강화…')
})

test('a pair of surrogates is not cut', () => {
  expect(shorten('a🎠🎠b', 3, measure)).toBe('a🎠…')
})

test('without any room the ellipsis is left', () => {
  expect(shorten('보안', 0, measure)).toBe('…')
})
