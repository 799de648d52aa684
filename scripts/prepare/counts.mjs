/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ status: string, assertionResults: unknown[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: VitestFile[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport */

/** One check that has no cases: lint, types. @returns {Counts} */
export function countCheck(/** @type {boolean} */ isOk) {
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 }
}

/**
 * Counts of a vitest JSON report. A file that could not be loaded holds no cases and counts as one failure.
 * @param {string | undefined} report
 * @param {number} exitCode
 */
export function countVitest(report, exitCode) {
  return count(report, exitCode, (/** @type {VitestReport} */ result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.testResults.filter(isBrokenFile).length,
    skipped: result.numPendingTests + result.numTodoTests,
  }))
}

function isBrokenFile(/** @type {VitestFile} */ file) {
  return file.status === 'failed' && file.assertionResults.length === 0
}

/**
 * Counts of a Playwright JSON report.
 * @param {string | undefined} report
 * @param {number} exitCode
 */
export function countPlaywright(report, exitCode) {
  return count(report, exitCode, (/** @type {PlaywrightReport} */ { stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

/**
 * A runner that crashed has no report, or one in which nothing failed though its exit code says so: one failure more.
 * @template Report
 * @param {string | undefined} report
 * @param {number} exitCode
 * @param {(result: Report) => Counts} read
 * @returns {Counts}
 */
function count(report, exitCode, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (report !== undefined) counts = read(JSON.parse(report))
  } catch {
    // cut off in the middle of writing
  }
  const isUnexplained = counts.failed === 0 && (exitCode !== 0 || counts.passed + counts.skipped === 0)
  return isUnexplained ? { ...counts, failed: 1 } : counts
}

/** @returns {Counts} */
export function sumCounts(/** @type {Counts[]} */ all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

export function formatCounts(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
