import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { addSections } from '@/lib/ingest/test-digests'
import { listCategoryTotals, listFrequentSources, listLabels } from './categories'
import { listCategorySections } from './sections'

function threeDays() {
  const db = openDatabase(':memory:')
  addSections(db, '2024-11-01', ['LLM', '요약', 'alpha', 'beta'], ['Robotics', '요약', 'gamma'])
  addSections(db, '2024-11-02', ['언어 모델', '요약', 'alpha', 'delta'], ['LLM', '요약', 'alpha'])
  addSections(db, '2024-11-03', ['LLM', '요약', 'delta'])
  return db
}

test('categories are summed, the fullest first, with their newest digest', () => {
  expect(listCategoryTotals(threeDays())).toEqual([
    { category: 'llm', sections: 4, listed: 6, fresh: 3, newest: { day: '2024-11-03', kind: 'papers' } },
    { category: 'robotics', sections: 1, listed: 1, fresh: 1, newest: { day: '2024-11-01', kind: 'papers' } },
  ])
})

test('the labels of a category are counted by section', () => {
  expect(listLabels(threeDays(), 'llm')).toEqual([
    { label: 'LLM', sections: 3 },
    { label: '언어 모델', sections: 1 },
  ])
})

test('the sections of a category come newest first, page by page', () => {
  const db = threeDays()
  const placesOf = (offset: number) =>
    listCategorySections(db, 'llm', { limit: 2, offset }).map(({ day, section }) => [day, section])
  expect([placesOf(0), placesOf(2)]).toEqual([
    [
      ['2024-11-03', 0],
      ['2024-11-02', 0],
    ],
    [
      ['2024-11-02', 1],
      ['2024-11-01', 0],
    ],
  ])
})

test('frequent sources stand in more than one of the newest sections', () => {
  const namesAmong = (among: number) =>
    listFrequentSources(threeDays(), 'llm', { among, limit: 5 }).map(({ title, sections, newest }) => [
      title.slice(-5),
      sections,
      newest,
    ])
  expect(namesAmong(10)).toEqual([
    ['alpha', 3, '2024-11-02'],
    ['delta', 2, '2024-11-03'],
  ])
  expect(namesAmong(2)).toEqual([])
})
