import { expect, test } from 'vitest'
import { countCheck, countPlaywright, countVitest, formatCounts, sumCounts } from './counts.mjs'

const unit = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1, testResults: [] }

function playwright(stats: object) {
  return JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } })
}

test('vitest: skipped and todo tests are skipped', () => {
  expect(countVitest(JSON.stringify(unit), 0)).toEqual({ passed: 7, failed: 0, skipped: 3 })
})

test('vitest: failures are counted', () => {
  expect(countVitest(JSON.stringify({ ...unit, numFailedTests: 2 }), 1)).toEqual({ passed: 7, failed: 2, skipped: 3 })
})

test('vitest: a file that cannot be loaded is one failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ]
  expect(countVitest(JSON.stringify({ ...unit, testResults }), 1).failed).toBe(1)
})

test('an exit code without a failed test is one failure', () => {
  expect(countVitest(JSON.stringify(unit), 1)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  expect(countPlaywright(playwright({ expected: 4 }), 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
})

test('a runner without a report, or with half of one, has failed', () => {
  expect(countVitest(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(countPlaywright('{"stats":', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a run without any test has failed', () => {
  expect(countPlaywright(playwright({}), 0).failed).toBe(1)
})

test('playwright: expected and flaky tests have passed', () => {
  const report = playwright({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 })
  expect(countPlaywright(report, 1)).toEqual({ passed: 6, failed: 1, skipped: 2 })
})

test('stages add up', () => {
  const counts = [countCheck(true), countCheck(false), { passed: 3, failed: 0, skipped: 2 }]
  expect(sumCounts(counts)).toEqual({ passed: 4, failed: 1, skipped: 2 })
})

test('skipped tests are named only when there are some', () => {
  expect(formatCounts({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed')
  expect(formatCounts({ passed: 4, failed: 1, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped')
})
