import { expect, test } from 'vitest'
import { mayRestart } from './workers'

const restarts = { limit: 3, windowMs: 1000 }

test('workers are started again up to the limit within the window', () => {
  const ends: number[] = []
  expect([0, 1, 2, 3].map((now) => mayRestart(ends, now, restarts))).toEqual([true, true, true, false])
})

test('ends that are long ago do not count', () => {
  const ends: number[] = []
  expect([0, 1, 2, 1500, 1501, 1502].every((now) => mayRestart(ends, now, restarts))).toBe(true)
})
