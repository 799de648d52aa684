import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { countDigestsBetween, listKnownSources } from '@/db/queries/ledger'
import { listLinesBetween } from '@/db/queries/listings'
import { listSectionsBetween } from '@/db/queries/sections'
import type { Day } from '@/db/vocabulary'
import { addSections } from '@/lib/ingest/test-digests'
import { periodOf } from './period'
import { viewPeriod } from './period-view'

function november() {
  const db = openDatabase(':memory:')
  addSections(db, '2024-10-31', ['LLM', '요약', 'alpha'])
  addSections(db, '2024-11-02', ['LLM', '요약', 'alpha', 'beta', 'gamma'], ['Robotics', '요약', 'delta'])
  addSections(db, '2024-11-05', ['Robotics', '요약', 'beta'], ['LLM', '요약', 'alpha', 'gamma', 'gamma'])
  addSections(db, '2024-12-01', ['LLM', '요약', 'delta'])
  const period = periodOf('month', '2024-11-15' as Day)
  const lines = listLinesBetween(db, period.from, period.to)
  const ids = lines.map(({ sourceId }) => sourceId)
  const sections = listSectionsBetween(db, period.from, period.to)
  const digests = countDigestsBetween(db, period.from, period.to)
  return viewPeriod({ lines, known: listKnownSources(db, ids, period.from), sections, digests }, 2)
}

const shortly = ({ title, isNew, places }: { title: string; isNew: boolean; places: { day: string }[] }) =>
  [title.replace('The work named ', ''), isNew, ...places.map(({ day }) => day.slice(5))].join(' ')

test('each source stands once, in the category of its newest line, what is new first', () => {
  const { categories } = november()
  expect(categories.map(({ category, fresh, sources }) => [category, fresh, sources.map(shortly)])).toEqual([
    ['robotics', 2, ['beta true 11-02 11-05', 'delta true 11-02']],
    ['llm', 1, ['gamma true 11-02 11-05', 'alpha false 11-02 11-05']],
  ])
})

test('lines, sources and new ones are counted for the whole period', () => {
  const { days, lastDay, listed, sources, fresh } = november()
  expect({ days, lastDay, listed, sources, fresh }).toEqual({
    days: 2,
    lastDay: '2024-11-05',
    listed: 8,
    sources: 4,
    fresh: 3,
  })
})

test('the sources of most digests are named, no more than asked for', () => {
  expect(november().repeated.map(({ places }) => places.length)).toEqual([2, 2])
})

test('a category has its sections, the newest first', () => {
  const [, llm] = november().categories
  expect(llm?.sections.map(({ day, section }) => [day, section])).toEqual([
    ['2024-11-05', 1],
    ['2024-11-02', 0],
  ])
})
