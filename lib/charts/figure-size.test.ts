import { expect, test } from 'vitest'
import { donutSizePx, figureHeight, linesPerTitle, panelHeightRem, plotHeightPx } from './figure-size'

test('up to nine slices share one height, each further one adds a row of 32 pixels', () => {
  expect([1, 9, 10, 24].map(plotHeightPx)).toEqual([288, 288, 320, 768])
})

test('the ring is as wide as the figure, as high as the drawing, and 320 pixels at most', () => {
  expect([donutSizePx(3, 264), donutSizePx(3, 640), donutSizePx(24, 640)]).toEqual([264, 288, 320])
})

test('three titles may wrap, four may not', () => {
  expect([linesPerTitle(3), linesPerTitle(4)]).toEqual([2, 1])
})

test('the panel has room for the fullest list: a heading of 2.75rem and 1.5rem a line', () => {
  expect(panelHeightRem([1, 3, 0])).toBe(2.75 + 6 * 1.5)
  expect(panelHeightRem([4, 1])).toBe(2.75 + 4 * 1.5)
})

test('beyond six titles one more line says how many are left', () => {
  expect(panelHeightRem([6])).toBe(2.75 + 6 * 1.5)
  expect(panelHeightRem([19])).toBe(2.75 + 7 * 1.5)
})

test('a panel without titles keeps a line for the hint', () => {
  expect(panelHeightRem([0, 0])).toBe(2.75 + 1.5)
})

test('the figure is a drawing of 288px, a toolbar of 3.5rem and a panel of 5.75rem for one title', () => {
  expect(figureHeight([1])).toBe('calc(288px + 9.25rem)')
})
