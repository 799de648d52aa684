import { expect, test } from 'vitest'
import { feedPath } from '@/lib/digest/addresses'
import { parseFeedPath } from './feed-path'

const segmentsOf = (path: string) => (path.split('?')[0] ?? '').split('/').slice(3)

test.each([
  [feedPath('ko', { kind: 'news' }, 'rss'), { subject: { kind: 'news' }, of: 'digests', format: 'rss' }],
  [
    feedPath('en', { category: 'llm' }, 'json', 'sources'),
    { subject: { category: 'llm' }, of: 'sources', format: 'json' },
  ],
  [feedPath('ko', { query: '강화 학습' }, 'atom'), { subject: 'search', of: 'digests', format: 'atom' }],
  [feedPath('ko', { query: 'a' }, 'atom', 'sources'), { subject: 'search', of: 'sources', format: 'atom' }],
])('the address %s is read', (path, choice) => {
  expect(parseFeedPath(segmentsOf(path))).toEqual(choice)
})

test.each([
  'papers',
  'papers.xml',
  'PAPERS.atom',
  'categories/none.atom',
  'categories.atom',
  'sources.atom',
  '.atom',
  'papers/x.atom',
  'llm.atom',
  'papers/sources/sources.atom',
])('%s is no feed', (path) => {
  expect(parseFeedPath(path.split('/'))).toBeUndefined()
})
