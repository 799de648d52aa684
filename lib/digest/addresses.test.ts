import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { digestPath } from './addresses'

const day = '2024-11-15' as Day

test('the defaults stay out of an address', () => {
  expect(digestPath('ko', day, 'papers')).toBe('/ko/2024-11-15/papers')
})

test('a choice is a segment for the category and a query for the rest', () => {
  expect(digestPath('en', day, 'news', { category: 'llm', view: 'both', show: 'new' })).toBe(
    '/en/2024-11-15/news/llm?view=both&show=new',
  )
})
