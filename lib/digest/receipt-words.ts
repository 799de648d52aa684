import type { CheckResult } from '@/db/receipt'

const fallbackReasons: Readonly<Record<string, FallbackReason>> = {
  withheld: 'withheld',
  refusal: 'refusal',
  invalid: 'unusable',
  empty: 'unusable',
  truncated: 'unusable',
  'too-long': 'unusable',
  busy: 'unavailable',
  server: 'unavailable',
  timeout: 'unavailable',
  connection: 'unavailable',
  'not-json': 'unavailable',
  auth: 'unavailable',
  quota: 'unavailable',
  'not-found': 'unavailable',
  'bad-request': 'unavailable',
  budget: 'budget',
}
export type FallbackReason = 'checks' | 'withheld' | 'refusal' | 'unusable' | 'unavailable' | 'budget' | 'other'

/** Why there is an extract, as `receipt.reason` names it; `checks` where the word is the name of one that was not passed. */
export function reasonOf(fallback: string, checks: readonly CheckResult[]): FallbackReason {
  const isCheck = checks.some(({ name }) => fallback.split(', ').includes(name))
  return isCheck ? 'checks' : (fallbackReasons[fallback] ?? 'other')
}

export type CheckFigure = 'hangul' | 'signs' | 'packed' | 'times' | 'characters'
/** A figure with its name in `receipt.detail`, shares in whole percent; or words that were found, as they stand. */
export type CheckDetail = { figure: CheckFigure; value: number } | { words: string[] }

/** What a check has to tell beside its result; `undefined` where that is nothing. */
export function detailOf({ name, detail }: CheckResult): CheckDetail | undefined {
  if (detail === '') return undefined
  if (name === 'language') return figureOf('hangul', Number(detail) * 100)
  if (name === 'length') return figureOf('characters', Number(detail))
  if (name !== 'repetition') return { words: detail.split(', ') }
  const [, unit = '', figure = ''] = /^(signs |gzip |×)([\d.]+)$/.exec(detail) ?? []
  if (unit === '×') return figureOf('times', Number(figure))
  return unit === '' ? { words: [detail] } : figureOf(unit === 'signs ' ? 'signs' : 'packed', Number(figure) * 100)
}

function figureOf(figure: CheckFigure, value: number): CheckDetail {
  return { figure, value: Math.round(value) }
}
