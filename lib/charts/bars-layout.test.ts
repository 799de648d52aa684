import { describe, expect, test } from 'vitest'
import { planBars } from './bars-layout'

/** Every letter is ten pixels wide. */
const measure = (text: string) => text.length * 10
const slices = [
  { name: 'Robotics', value: '2 · 67%' },
  { name: 'Natural Language Processing of Everything', value: '1 · 33%' },
]

describe('planBars', () => {
  test('a narrow chart has its bars under the names, from edge to edge', () => {
    expect(planBars(slices, 300, measure)).toMatchObject({
      barStartPx: 6,
      barEndPx: 294,
      textShiftPx: -5,
      barShiftPx: 9,
    })
  })

  test('a narrow chart leaves a name what its value does not take', () => {
    // 300 - 2·6 padding - 70 value - 14 gap = 204: twenty letters, the ellipsis among them.
    expect(planBars(slices, 300, measure).names).toEqual(['Robotics', 'Natural Language Pr…'])
  })

  test('a wide chart has its bars between the column of names and that of values', () => {
    // 6 + 80 name + 14; 500 - 6 - 70 value - 14
    const short = slices.slice(0, 1)
    expect(planBars(short, 500, measure)).toMatchObject({
      barStartPx: 100,
      barEndPx: 410,
      textShiftPx: 0,
      barShiftPx: 0,
    })
  })

  test('names take two fifths of a wide chart at most', () => {
    // (512 - 12) · 0.4 = 200
    expect(planBars(slices, 512, measure)).toMatchObject({
      barStartPx: 220,
      names: ['Robotics', 'Natural Language Pr…'],
    })
  })

  test('a row is 40 pixels high, 32 when there are many', () => {
    expect(planBars(slices, 300, measure).rowPx).toBe(40)
    expect(planBars(Array(24).fill(slices[0]), 300, measure).rowPx).toBe(32)
  })
})
