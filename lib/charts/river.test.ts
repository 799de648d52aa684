import { expect, test } from 'vitest'
import { percentOf, planRiver } from './river'

const cells = [
  { category: 'llm', period: '2024-10', listed: 2 },
  { category: 'llm', period: '2024-12', listed: 1 },
  { category: 'data', period: '2024-12', listed: 4 },
  { category: 'data', period: '2023-01', listed: 9 },
] as const

test('each category has a count for each period, the largest first', () => {
  const { bands, totals } = planRiver(['2024-10', '2024-11', '2024-12'], cells)
  expect(bands.map(({ category, count, counts }) => [category, count, counts])).toEqual([
    ['data', 4, [0, 0, 4]],
    ['llm', 3, [2, 0, 1]],
  ])
  expect(totals).toEqual([2, 0, 5])
})

test('nothing makes no band', () => {
  expect(planRiver(['2024-10'], [])).toEqual({ bands: [], totals: [0] })
})

test('a share of nothing is nothing', () => {
  expect([percentOf(0, 0), percentOf(1, 3), percentOf(2, 3)]).toEqual([0, 33, 67])
})
