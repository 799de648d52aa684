import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { archivePath, categoryPath, digestPath, exportPath, feedPath, periodPath, sectionPath } from './addresses'

const day = '2024-11-15' as Day

test('the defaults stay out of an address', () => {
  expect(digestPath('ko', day, 'papers')).toBe('/ko/2024-11-15/papers')
})

test('a choice is a segment for the category and a query for the rest', () => {
  expect(digestPath('en', day, 'news', { category: 'llm', view: 'both', show: 'new' })).toBe(
    '/en/2024-11-15/news/llm?view=both&show=new',
  )
})

test('a month of the archive has two digits', () => {
  expect(archivePath('ko', 2024, 3)).toBe('/ko/archive/2024/03')
  expect(archivePath('en')).toBe('/en/archive')
})

test('a feed is named by its subject, what an entry is, and its format', () => {
  expect(feedPath('ko', { kind: 'papers' }, 'atom')).toBe('/feeds/ko/papers.atom')
  expect(feedPath('en', { category: 'llm' }, 'rss', 'sources')).toBe('/feeds/en/categories/llm/sources.rss')
  expect(feedPath('ko', { query: 'C++ 모델' }, 'json')).toBe('/feeds/ko/search.json?q=C%2B%2B+%EB%AA%A8%EB%8D%B8')
})

test('an export stands under the address of its page, before the query', () => {
  expect(exportPath('/ko/2024-11-15/papers', 'md')).toBe('/export/ko/2024-11-15/papers.md')
  expect(exportPath('/ko/search?q=llm&page=2', 'bib')).toBe('/export/ko/search.bib?q=llm&page=2')
})

test('the first page of a list stays out of its address', () => {
  expect(categoryPath('ko', 'llm', 1)).toBe('/ko/categories/llm')
  expect(categoryPath('en', 'llm', 3)).toBe('/en/categories/llm?page=3')
  expect(periodPath('ko', '2024-W46')).toBe('/ko/2024-W46')
  expect(periodPath('ko', '2024-11', { category: 'llm', page: 2 })).toBe('/ko/2024-11?category=llm&page=2')
})

test('a section is found by its number, which begins with 1 there', () => {
  expect(sectionPath('ko', { day, kind: 'papers', section: 0 })).toBe('/ko/2024-11-15/papers#section-1')
})
