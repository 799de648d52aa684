import { expect, test } from 'vitest'
import { type Judgement, meanOf, score } from './scores'

const judged: Judgement = {
  query: 'q',
  type: 'word',
  relevant: new Map([
    ['a', 2],
    ['b', 1],
  ]),
  related: new Set(['c']),
}

test('a perfect list', () => {
  expect(score(judged, ['a', 'b', 'c'])).toEqual({
    precision10: 1,
    recall: 1,
    union: 1,
    setPrecision: 1,
    mrr: 1,
    ndcg10: 1,
    empty: 0,
  })
})

test('a list with a stranger first and one missing', () => {
  const { precision10, recall, union, setPrecision, mrr } = score(judged, ['x', 'a'])
  expect([precision10, recall, union, setPrecision, mrr]).toEqual([0.5, 0.5, 1 / 3, 0.5, 0.5])
})

test('gain goes down with the place, and what is said in other words moves nothing', () => {
  const best = 3 + 1 / Math.log2(3)
  expect(score(judged, ['b', 'a']).ndcg10).toBeCloseTo((1 + 3 / Math.log2(3)) / best)
  expect(score(judged, ['c', 'a', 'b']).ndcg10).toBe(1)
})

test('an empty list is right only where nothing is', () => {
  expect(score(judged, [])).toMatchObject({ precision10: 0, recall: 0, setPrecision: 0, mrr: 0, empty: 1 })
  const none: Judgement = { query: 'q', type: 'word', relevant: new Map(), related: new Set() }
  expect(score(none, [])).toMatchObject({ precision10: 1, recall: 1, setPrecision: 1, mrr: 1, empty: 0 })
})

test('the mean of several', () => {
  expect(meanOf([score(judged, ['a', 'b', 'c']), score(judged, [])]).recall).toBe(0.5)
})
