import { beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { listRelated } from '@/db/queries/related'
import { listSectionIds } from '@/db/queries/search'
import { listWordCounts } from '@/db/queries/section-words'
import type { Day } from '@/db/vocabulary'
import { relateSections } from './relate'
import { addSections, type makeSection } from './test-digests'

let db: Database

const add = (day: string, ...sections: Parameters<typeof makeSection>[]) => addSections(db, day, ...sections)

/** The places related to a section, as `day position`. */
function relatedTo(day: string, position: number): string[] {
  const id = listSectionIds(db, day as Day, 'papers')[position] ?? 0
  return listRelated(db, [id]).map((one) => `${one.day} ${one.section}`)
}

beforeEach(() => {
  db = openDatabase(':memory:')
  // Many days without anything in common, so that a shared word is a rare one.
  for (let day = 1; day <= 28; day++) {
    const name = `2024-09-${String(day).padStart(2, '0')}`
    add(
      name,
      ['LLM', `낱말${day} 이야기${day}`, `filler${day}a`],
      ['Robotics', `다른${day} 얘기${day}`, `filler${day}b`],
    )
  }
  add('2024-11-13', ['LLM', '희소어텐션 양자화커널 실험', 'alpha'], ['Robotics', '무관한내용', 'beta'])
  add('2024-11-14', ['LLM', '희소어텐션 양자화커널 실험', 'alpha'])
  add('2024-11-15', ['LLM', '희소어텐션 양자화커널 비교', 'gamma'])
})

test('a section is related to those that share its rare words, of days with the same sources to one', () => {
  relateSections(db, listWordCounts(db))
  expect(relatedTo('2024-11-15', 0)).toHaveLength(1)
  expect(['2024-11-13 0', '2024-11-14 0']).toContain(relatedTo('2024-11-15', 0)[0])
})

test('sections with a source in common are not related but the same again', () => {
  relateSections(db, listWordCounts(db))
  expect(relatedTo('2024-11-13', 0)).toEqual(['2024-11-15 0'])
})

test('what is related leaves with its digest', () => {
  relateSections(db, listWordCounts(db))
  add('2024-11-15', ['LLM', '전혀 다른 글', 'gamma'])
  expect(relatedTo('2024-11-13', 0)).toEqual([])
})

test('no more sections than asked for are looked at, the newest first', () => {
  expect(relateSections(db, listWordCounts(db), 1)).toBe(1)
  expect(relatedTo('2024-11-15', 0)).toHaveLength(1)
  expect(relatedTo('2024-11-14', 0)).toEqual([])
})
