import type { CheckName, CheckResult } from '@/db/receipt'

/** A result that forbids publishing when it is not passed. */
export function demand(name: CheckName, isPassed: boolean, detail: string): CheckResult {
  return { name, isPassed, isWarning: false, detail }
}

/** A result that is told but forbids nothing. */
export function warn(name: CheckName, isPassed: boolean, detail: string): CheckResult {
  return { name, isPassed, isWarning: true, detail }
}

/** Whether a text with these results may be published. */
export function mayPublish(checks: readonly CheckResult[]): boolean {
  return checks.every(({ isPassed, isWarning }) => isPassed || isWarning)
}
