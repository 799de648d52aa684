import { expect, test } from 'vitest'
import { sparkPath } from './spark-bars'

test('the highest value fills the height, others are in proportion', () => {
  expect(sparkPath([4, 1])).toBe('M0 12v-12h0.75V12zM1 12v-3h0.75V12z')
})

test('nothing has no bar, and next to nothing can still be seen', () => {
  expect(sparkPath([0, 1, 1000])).toBe('M1 12v-0.6h0.75V12zM2 12v-12h0.75V12z')
  expect(sparkPath([0, 0])).toBe('')
  expect(sparkPath([])).toBe('')
})
