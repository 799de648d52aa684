import { expect, test } from 'vitest'
import { openDatabase } from './open'
import { findRunUnit, saveRunUnit } from './run-units'
import { beginRun, findPublishingRun, findUnfinishedRun, finishRun, listRuns, markWithdrawn } from './runs'
import type { Day, RunState } from './vocabulary'

const day = '2026-03-08' as Day
const now = new Date('2026-03-08T06:00:00Z')
const report = {
  sources: [],
  counts: { collected: 0, offTopic: 0, repeated: 0, selected: 0, sections: 0, fellBack: 0 },
  model: null,
  tokens: { input: 0, output: 0, calls: 0, keptCalls: 0 },
  costMicroUsd: null,
  notes: [],
  closed: null,
}

function runEndingAs(state: Exclude<RunState, 'running'>) {
  const db = openDatabase(':memory:')
  const id = beginRun(db, day, 'papers', now)
  finishRun(db, id, { state, report }, now)
  return { db, id }
}

test('a run that was killed goes on as the same attempt', () => {
  const db = openDatabase(':memory:')
  const id = beginRun(db, day, 'papers', now)
  expect(findUnfinishedRun(db, day, 'papers')?.id).toBe(id)
  expect(beginRun(db, day, 'papers', now)).toBe(id)
})

test.each(['aborted', 'failed'] as const)('a run that ended as %s goes on as the same attempt', (state) => {
  const { db, id } = runEndingAs(state)
  expect(beginRun(db, day, 'papers', now)).toBe(id)
})

test.each(['done', 'partial', 'empty', 'stale'] as const)('after a run that is %s the next attempt begins', (state) => {
  const { db, id } = runEndingAs(state)
  expect(findUnfinishedRun(db, day, 'papers')).toBeUndefined()
  expect(beginRun(db, day, 'papers', now)).not.toBe(id)
  expect(listRuns(db, { day, limit: 5 }).map(({ attempt }) => attempt)).toEqual([2, 1])
})

test.each([
  ['done', false],
  ['stale', false],
  ['aborted', true],
  ['failed', true],
] as const)('what the stages of a run that is %s have kept is there: %s', (state, isThere) => {
  const db = openDatabase(':memory:')
  const name = { runId: beginRun(db, day, 'papers', now), stage: 'collect', unit: 'hugging-face' }
  saveRunUnit(db, name, { inputHash: 'a', output: 1 }, now)
  finishRun(db, name.runId, { state, report }, now)
  expect(findRunUnit(db, name, 'a') !== undefined).toBe(isThere)
})

test('each kind of a day has runs of its own', () => {
  const db = openDatabase(':memory:')
  expect(beginRun(db, day, 'papers', now)).not.toBe(beginRun(db, day, 'news', now))
})

test('a run whose digest was taken back publishes no more', () => {
  const { db, id } = runEndingAs('done')
  expect(findPublishingRun(db, day, 'papers')?.id).toBe(id)
  markWithdrawn(db, id)
  expect(findPublishingRun(db, day, 'papers')).toBeUndefined()
})

test('a unit is found again for the same input alone', () => {
  const db = openDatabase(':memory:')
  const name = { runId: beginRun(db, day, 'papers', now), stage: 'collect', unit: 'hugging-face' }
  expect(findRunUnit(db, name, 'a')).toBeUndefined()
  saveRunUnit(db, name, { inputHash: 'a', output: { items: [1] } }, now)
  expect(findRunUnit(db, name, 'a')).toEqual({ output: { items: [1] } })
  expect(findRunUnit(db, name, 'b')).toBeUndefined()
  saveRunUnit(db, name, { inputHash: 'b', output: undefined }, now)
  expect(findRunUnit(db, name, 'a')).toBeUndefined()
  expect(findRunUnit(db, name, 'b')).toEqual({ output: null })
})
