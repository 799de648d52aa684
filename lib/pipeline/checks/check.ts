export const checkNames = [
  'language',
  'scripts',
  'repetition',
  'structure',
  'numbers',
  'names',
  'length',
  'lines',
] as const
export type CheckName = (typeof checkNames)[number]

/** One check of a text as its readers may see it. `detail` holds figures or the words found, in no language; a check that `isWarning` publishes all the same. */
export type CheckResult = { name: CheckName; isPassed: boolean; isWarning: boolean; detail: string }

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
