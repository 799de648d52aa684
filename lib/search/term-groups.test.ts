import { expect, test } from 'vitest'
import { concepts } from './glossary'
import { letterKey } from './hangul'
import { conceptAnchor, groupConcepts } from './term-groups'

test('every concept has an anchor of its own', () => {
  expect(new Set(concepts.map(conceptAnchor)).size).toBe(concepts.length)
  for (const concept of concepts) expect(conceptAnchor(concept)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('no two concepts have the same Korean name', () => {
  expect(new Set(concepts.map(({ ko }) => letterKey(ko))).size).toBe(concepts.length)
})

test('Korean groups go from ㄱ on, English ones from A on, and hold every concept', () => {
  const ko = groupConcepts('ko')
  expect(ko[0]?.letter).toBe('ㄱ')
  expect(ko.map(({ letter }) => letter).join('')).toMatch(/^[ㄱ-ㅎ]+$/)
  const en = groupConcepts('en')
  expect(en[0]?.letter).toBe('A')
  expect(en.map(({ letter }) => letter).join('')).toMatch(/^[A-Z]+$/)
  for (const groups of [ko, en]) expect(groups.flatMap((group) => group.concepts)).toHaveLength(concepts.length)
})
