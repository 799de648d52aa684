import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import type { Day } from '@/db/vocabulary'
import { addSections } from '@/lib/ingest/test-digests'
import { listMemories } from './on-this-day'

function memoriesOf(day: string, ...days: string[]) {
  const db = openDatabase(':memory:')
  for (const one of [day, ...days]) addSections(db, one, ['LLM', '요약', 'alpha'])
  return listMemories(db, day as Day)
}

test('the same day of earlier years comes before anything near', () => {
  expect(memoriesOf('2025-03-10', '2024-03-10', '2022-03-10', '2025-02-10', '2026-03-10')).toEqual([
    { day: '2024-03-10', ago: 'years', years: 1 },
    { day: '2022-03-10', ago: 'years', years: 3 },
  ])
})

test('without one, the nearest days of a year and of a month before are named, up to three days off', () => {
  expect(memoriesOf('2025-03-10', '2024-03-13', '2024-03-06', '2025-02-08', '2025-02-11')).toEqual([
    { day: '2024-03-13', ago: 'aboutYear' },
    { day: '2025-02-11', ago: 'aboutMonth' },
  ])
})

test('a month before the last of a month is the last of the one before', () => {
  expect(memoriesOf('2025-03-31', '2025-02-28')).toEqual([{ day: '2025-02-28', ago: 'aboutMonth' }])
  expect(memoriesOf('2024-02-29', '2023-02-28')).toEqual([{ day: '2023-02-28', ago: 'aboutYear' }])
})

test('where there is nothing, nothing is named', () => {
  expect(memoriesOf('2025-03-10', '2025-03-09', '2024-03-20', '2025-02-01')).toEqual([])
})
