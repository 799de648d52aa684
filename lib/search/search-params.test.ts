import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { parseSearch, resultPath, resultsPath, type SearchParam } from './search-params'

function parse(query: string) {
  const params = new URLSearchParams(query)
  return parseSearch((name: SearchParam) => params.get(name) ?? undefined)
}

test('an address says all of a search', () => {
  const { choice, invalid } = parse(
    'q=모델&kind=papers&category=llm&host=arxiv.org&lang=ko&from=2024-11-01&to=2024-11-30&new=1&sort=day&glossary=off&page=3',
  )
  expect(invalid).toEqual([])
  expect(choice).toEqual({
    query: '모델',
    kind: 'papers',
    category: 'llm',
    host: 'arxiv.org',
    lang: 'ko',
    from: '2024-11-01',
    to: '2024-11-30',
    onlyNew: true,
    sort: 'day',
    withGlossary: false,
    page: 3,
  })
})

test('fields left empty are not asked for', () => {
  expect(parse('q=&kind=&category=&from=&to=&page=')).toEqual({ choice: { query: '', page: 1 }, invalid: [] })
})

test.each([
  ['kind=films', ['kind']],
  ['from=2024-02-30&to=x', ['from', 'to']],
  ['page=0', ['page']],
  ['page=-1', ['page']],
  ['page=1e9', ['page']],
  ['page=26', ['page']],
  ['sort=best&new=yes', ['new', 'sort']],
  ['host=<b>', ['host']],
])('%s is told to be wrong', (query, names) => {
  expect(parse(query).invalid).toEqual(names)
})

test('the query stays as it was sent', () => {
  expect(parse(`q=${encodeURIComponent(' <b>&amp; "')}`).choice.query).toBe(' <b>&amp; "')
})

test('an address holds what is not as usual, in one order', () => {
  const { choice } = parse('page=2&kind=news&q=C%2B%2B&sort=relevance')
  expect(resultsPath('en', choice, { page: 2 })).toBe('/en/search?q=C%2B%2B&kind=news&page=2')
})

test('a change leads to the first page', () => {
  const { choice } = parse('q=모델&kind=news&page=2')
  expect(resultsPath('ko', choice, { kind: undefined })).toBe(`/ko/search?q=${encodeURIComponent('모델')}`)
})

test('a place found is numbered from 1 in its address and keeps the search', () => {
  const { choice } = parse('q=LLM&glossary=off&page=2')
  expect(resultPath('ko', { day: '2024-11-15' as Day, kind: 'papers', section: 2 }, choice)).toBe(
    '/ko/2024-11-15/papers?q=LLM&glossary=off&page=2#section-3',
  )
})
