import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import type { Day } from '@/db/vocabulary'
import { addSections } from '@/lib/ingest/test-digests'
import { listTallies } from './tallies'

function threeDays() {
  const db = openDatabase(':memory:')
  addSections(db, '2024-12-29', ['LLM', '요약', 'alpha', 'beta'], ['Robotics', '요약', 'gamma'])
  addSections(db, '2024-12-30', ['LLM', '요약', 'alpha', 'delta'])
  addSections(db, '2025-01-01', ['LLM', '요약', 'alpha'], ['LLM', '요약', 'epsilon'])
  return db
}

test('lines and new sources are summed by month, or by month and category', () => {
  const db = threeDays()
  expect(listTallies(db, ['month'])).toEqual([
    { month: '2024-12', sections: 3, listed: 5, fresh: 4 },
    { month: '2025-01', sections: 2, listed: 2, fresh: 1 },
  ])
  expect(listTallies(db, ['month', 'category'], { to: '2024-12-31' as Day })).toEqual([
    { month: '2024-12', category: 'llm', sections: 2, listed: 4, fresh: 3 },
    { month: '2024-12', category: 'robotics', sections: 1, listed: 1, fresh: 1 },
  ])
})

test('the ISO week of the last days of December may be the first of the next year', () => {
  expect(listTallies(threeDays(), ['week'], { category: 'llm' })).toEqual([
    { week: '2024-W52', sections: 1, listed: 2, fresh: 2 },
    { week: '2025-W01', sections: 3, listed: 4, fresh: 2 },
  ])
})

test('a span of days, a kind and no grouping at all choose what is summed', () => {
  const db = threeDays()
  const span = { from: '2024-12-30' as Day, to: '2025-01-01' as Day }
  expect(listTallies(db, [], span)).toEqual([{ sections: 3, listed: 4, fresh: 2 }])
  expect(listTallies(db, ['day', 'kind'], span)).toEqual([
    { day: '2024-12-30', kind: 'papers', sections: 1, listed: 2, fresh: 1 },
    { day: '2025-01-01', kind: 'papers', sections: 2, listed: 2, fresh: 1 },
  ])
  expect(listTallies(db, [], { kind: 'news' })).toEqual([])
})
