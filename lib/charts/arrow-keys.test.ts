import { expect, test } from 'vitest'
import { indexAfterKey } from './arrow-keys'

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowDown', 1, 2],
  ['ArrowLeft', 2, 1],
  ['ArrowUp', 1, 0],
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
])('%s leads from %i to %i of three', (key, from, to) => {
  expect(indexAfterKey(key, from, 3)).toBe(to)
})

test('other keys lead nowhere', () => {
  expect(indexAfterKey('Tab', 1, 3)).toBeUndefined()
})

test('an empty row has nowhere to go', () => {
  expect(indexAfterKey('Home', 0, 0)).toBeUndefined()
})
