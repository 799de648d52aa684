import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { rankRising, riseInErrors } from './rising-terms'

const text = (firstDay: string, text: string) => ({ firstDay: firstDay as Day, text })
const fill = (day: string, count: number) => Array.from({ length: count }, (_, at) => text(day, `아무 글 ${at}`))

const first = '2024-11-09' as Day

test('what many new texts name and no earlier one is rising', () => {
  const texts = [
    ...fill('2024-10-20', 40),
    ...['One', 'Two', 'Three', 'Four'].map((title) => text('2024-11-10', `${title}: OpenCoder at work`)),
  ]
  expect(rankRising(texts, first)).toEqual([{ term: 'OpenCoder', recent: 4, before: 0 }])
})

test('what was named as often before is not rising', () => {
  const named = (day: string, count: number) =>
    Array.from({ length: count }, (_, at) => text(day, `Study ${at}: OpenCoder`))
  const texts = [
    ...named('2024-10-20', 16),
    ...fill('2024-10-20', 24),
    ...named('2024-11-10', 4),
    ...fill('2024-11-10', 6),
  ]
  expect(rankRising(texts, first)).toEqual([])
})

test('two texts are too few', () => {
  const texts = [...fill('2024-10-20', 40), text('2024-11-10', 'A: OpenCoder'), text('2024-11-11', 'B: OpenCoder')]
  expect(rankRising(texts, first)).toEqual([])
})

test('with nothing before there is nothing to compare', () => {
  expect(rankRising([text('2024-11-10', 'OpenCoder')], first)).toBeUndefined()
  expect(rankRising([text('2024-10-10', 'OpenCoder')], first)).toBeUndefined()
})

test('equal shares are no rise, and the rise is told in standard errors', () => {
  expect(riseInErrors(5, 10, 20, 40)).toBeCloseTo(0)
  // By hand: ln(4.5 × 40.5 / (0.5 × 0.5)) = 6.591; sqrt(1/4.5 + 1/0.5 + 1/0.5 + 1/40.5) = 2.061
  expect(riseInErrors(4, 4, 0, 40)).toBeCloseTo(3.198, 2)
})
