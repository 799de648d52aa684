import { beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { addSections, type makeSection } from '@/lib/ingest/test-digests'
import { findResults, type Marked } from './results'
import type { SearchChoice } from './search-params'

let db: Database

beforeEach(() => {
  db = openDatabase(':memory:')
})

const add = (day: string, ...sections: Parameters<typeof makeSection>[]) => addSections(db, day, ...sections)

function search(query: string, choice: Partial<SearchChoice> = {}) {
  return findResults(db, { query, page: 1, ...choice }, 'ko')
}

function spell({ text, marks }: Marked): string {
  return marks.map(({ start, end }) => text.slice(start, end)).join(' ')
}

function addMany(count: number) {
  add(
    '2024-11-15',
    ...Array.from({ length: count }, (_, index): Parameters<typeof makeSection> => ['LLM', '양자화', `work${index}`]),
  )
}

test('a result says where it is and what was found in its text and titles', () => {
  add('2024-11-14', ['Vision', '카메라', 'alpha'], ['LLM', '양자화를 다룬다', 'beta', 'gamma'])
  const [result, ...others] = search('양자화').results
  expect(others).toEqual([])
  expect(result).toMatchObject({ day: '2024-11-14', kind: 'papers', section: 1, label: 'LLM', category: 'llm' })
  expect(result).toMatchObject({ tier: 'typed', isNew: true, hosts: ['example.org'], sourceCount: 2, alsoOn: [] })
  expect(result?.snippet && spell(result.snippet)).toBe('양자화')
})

test('of the titles those with something found in them are shown', () => {
  add('2024-11-14', ['LLM', '요약', 'alpha', 'beta'])
  expect(search('beta').results[0]?.titles.map(spell)).toEqual(['beta'])
})

test('the same sources on another day are folded into one result, which is counted twice', () => {
  add('2024-11-14', ['LLM', '양자화', 'alpha'])
  add('2024-11-15', ['LLM', '양자화', 'alpha'])
  const { total, results } = search('양자화')
  expect(total).toBe(2)
  expect(results.map(({ day, isNew }) => [day, isNew])).toEqual([['2024-11-15', false]])
  expect(results[0]?.alsoOn).toEqual([{ day: '2024-11-14', kind: 'papers', section: 0 }])
})

test('twenty results are a page, and the last page has the rest', () => {
  addMany(45)
  expect(search('양자화')).toMatchObject({ total: 45, pages: 3, isCapped: false })
  expect(search('양자화').results).toHaveLength(20)
  expect(search('양자화', { page: 3 }).results).toHaveLength(5)
  expect(search('양자화', { page: 4 }).results).toEqual([])
})

test('500 results fill all pages, one more is told to be left out', () => {
  addMany(501)
  expect(search('양자화')).toMatchObject({ total: 501, pages: 25, isCapped: true })
  expect(search('양자화', { page: 25 }).results).toHaveLength(20)
})

test.each(['', '  ', '\u0000'])('%j asks for nothing and finds nothing', (query) => {
  add('2024-11-14', ['LLM', '양자화', 'alpha'])
  expect(search(query)).toMatchObject({ total: 0, pages: 0, isEmptyQuery: true, results: [] })
})

test('a title as long as a book is cut', () => {
  add('2024-11-14', ['LLM', '요약', 'book '.repeat(40_000)])
  const [title] = search('book').results[0]?.titles ?? []
  expect(title?.text).toHaveLength(501)
  expect(title?.marks.at(-1)?.end).toBeGreaterThan(490)
  expect(title?.marks.at(-1)?.end).toBeLessThanOrEqual(500)
})
