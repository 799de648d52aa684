import { expect, test } from 'vitest'
import { parseTrendsChoice, trendsChoicePath } from './trends-choice'

test('an address says all of a choice, and the choice makes the same address', () => {
  const choice = parseTrendsChoice({ by: 'week', view: 'share', kind: 'papers', until: '2024-W46' })
  expect(choice).toEqual({ by: 'week', view: 'share', kind: 'papers', until: '2024-W46' })
  expect(trendsChoicePath('ko', choice)).toBe('/ko/trends?by=week&view=share&kind=papers&until=2024-W46')
})

test('what is as usual stays out of the address', () => {
  expect(trendsChoicePath('en', parseTrendsChoice({}))).toBe('/en/trends')
})

test('what it does not know counts for nothing', () => {
  const choice = parseTrendsChoice({ by: 'year', view: 'pie', kind: 'films', until: '2024-13' })
  expect(choice).toEqual({ by: 'month' })
})

test('a week does not end a row of months', () => {
  expect(parseTrendsChoice({ until: '2024-W46' }).until).toBeUndefined()
})
