import { expect, test } from 'vitest'
import type { CheckName, CheckResult } from '@/db/receipt'
import { detailOf, reasonOf } from './receipt-words'

const check = (name: CheckName, detail: string): CheckResult => ({ name, isPassed: false, isWarning: false, detail })

test.each([
  ['language, numbers', 'checks'],
  ['lines', 'checks'],
  ['withheld', 'withheld'],
  ['refusal', 'refusal'],
  ['truncated', 'unusable'],
  ['timeout', 'unavailable'],
  ['quota', 'unavailable'],
  ['budget', 'budget'],
  ['something new', 'other'],
])('the fallback "%s" is told as %s', (fallback, reason) => {
  expect(reasonOf(fallback, [check('numbers', '97'), check('lines', '2')])).toBe(reason)
})

test.each([
  ['language', '0.31', { figure: 'hangul', value: 31 }],
  ['length', '1412', { figure: 'characters', value: 1412 }],
  ['repetition', 'signs 0.97', { figure: 'signs', value: 97 }],
  ['repetition', 'gzip 0.03', { figure: 'packed', value: 3 }],
  ['repetition', '×13', { figure: 'times', value: 13 }],
  ['numbers', '97.4, 31%', { words: ['97.4', '31%'] }],
  ['structure', 'link, HTML', { words: ['link', 'HTML'] }],
  ['scripts', '', undefined],
] as const)('the detail of the check %s, "%s", is taken apart', (name, detail, expected) => {
  expect(detailOf(check(name, detail))).toEqual(expected)
})
