import { expect, test } from 'vitest'
import { arxivRetryRules, defaultRetryRules, isWorthRetry, planRetry } from './retry'

test('waits double, with jitter of half to one and a half', () => {
  const plan = (number: number, random: number) =>
    planRetry({ number, status: 500, retryAfterMs: undefined }, defaultRetryRules, random)
  expect(plan(1, 0)).toEqual({ again: true, afterMs: 500 })
  expect(plan(3, 0.5)).toEqual({ again: true, afterMs: 4_000 })
  expect(plan(4, 0.5)).toEqual({ again: false, deferMs: undefined })
})

test('a host never keeps us longer than a day', () => {
  const plan = planRetry({ number: 1, status: 429, retryAfterMs: 999_999_999_000 }, defaultRetryRules, 0)
  expect(plan).toEqual({ again: false, deferMs: 86_400_000 })
})

test('what is throttled to the end is left for a quarter of an hour at least', () => {
  const plan = planRetry({ number: 4, status: 406, retryAfterMs: undefined }, arxivRetryRules, 0)
  expect(plan).toEqual({ again: false, deferMs: 900_000 })
})

test('a wrong request is never repeated', () => {
  expect([400, 401, 403, 404, 410].filter((status) => isWorthRetry(status, arxivRetryRules))).toEqual([])
  expect([406, 408, 429, 500, 503, 529].filter((status) => isWorthRetry(status, defaultRetryRules))).toEqual([
    408, 429, 500, 503, 529,
  ])
})
