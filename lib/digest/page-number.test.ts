import { expect, test } from 'vitest'
import { parsePage } from './page-number'

test('without a number it is the first page', () => {
  expect(parsePage(undefined, 3)).toBe(1)
})

test('a page that is there is found, of several the first counts', () => {
  expect([parsePage('1', 3), parsePage('3', 3), parsePage(['2', '9'], 3)]).toEqual([1, 3, 2])
})

test.each(['4', '0', '-1', '1.5', '01', ' 2', '', 'x', '1e0', '9999999'])('no page: %j', (text) => {
  expect(parsePage(text, 3)).toBeUndefined()
})
