import { expect, test } from 'vitest'
import { median, percentile } from './table'

test('the median of an even number lies between the two in the middle', () => {
  expect(median([9, 1, 3, 2])).toBe(2.5)
  expect(median([7])).toBe(7)
})

test('the 95th of 0 to 20 is 19', () => {
  expect(
    percentile(
      Array.from({ length: 21 }, (_, index) => 20 - index),
      0.95,
    ),
  ).toBe(19)
})
