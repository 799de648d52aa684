import { beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../open'
import type { ClosedReason, RunReport } from '../run-report'
import { beginRun, finishRun } from '../runs'
import type { Day, Kind } from '../vocabulary'
import { listClosedReasons } from './closed-reasons'

const saturday = '2027-01-09' as Day
const now = new Date('2027-01-09T06:00:00Z')
let db: Database

beforeEach(() => {
  db = openDatabase(':memory:')
})

function reportOf(closed: ClosedReason | null): RunReport {
  const counts = { collected: 0, offTopic: 0, repeated: 0, selected: 0, sections: 0, fellBack: 0 }
  const tokens = { input: 0, output: 0, calls: 0, keptCalls: 0 }
  return { sources: [], counts, model: null, tokens, costMicroUsd: null, notes: [], closed }
}

function addRun(kind: Kind, closed: ClosedReason | null) {
  finishRun(db, beginRun(db, saturday, kind, now), { state: 'empty', report: reportOf(closed) }, now)
}

test('a day that no one tried has no reason', () => {
  expect(listClosedReasons(db, saturday)).toEqual([])
})

test('each kind has its own reason', () => {
  addRun('news', 'nothing-new')
  addRun('papers', 'weekend')
  expect(listClosedReasons(db, saturday)).toEqual([
    { kind: 'papers', reason: 'weekend' },
    { kind: 'news', reason: 'nothing-new' },
  ])
})

test('the newest run counts, also where it has no reason', () => {
  addRun('papers', 'nothing-new')
  addRun('papers', null)
  expect(listClosedReasons(db, saturday)).toEqual([])
})

test('a run that has not ended gives no reason', () => {
  beginRun(db, saturday, 'papers', now)
  expect(listClosedReasons(db, saturday)).toEqual([])
})
