import type { Method } from './vocabulary'

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

/** How a text came about, for its readers. */
export type Receipt = {
  method: Extract<Method, 'model' | 'translated' | 'extract'>
  /** `null` for an extract. */
  model: string | null
  promptVersion: string | null
  /** ISO instant of the model's answer; `null` for an extract. */
  createdAt: string | null
  /** Positions of the sources it was made from, from 0. */
  sources: number[]
  /** Positions of sources that were kept from the model because they look as if they gave it orders. */
  withheld: number[]
  /** Checks of the last text the model gave, also where it was not published. */
  checks: CheckResult[]
  /** Why there is an extract instead, in a word; `null` where there is none or no model was asked. */
  fallback: string | null
}
