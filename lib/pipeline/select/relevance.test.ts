import { expect, test } from 'vitest'
import { hackerNewsStories } from '@/scripts/fixtures/golden-day'
import { isRelevant } from './relevance'
import { makeItem } from './test-items'

const listed = (title: string, source: string) => isRelevant(makeItem({ title, kind: 'news' }, source))

test.each([
  'GPT-6 is out',
  'Running Llama3 on a watch',
  'Show HN: I trained a neural network in Excel',
  "Nvidia's newest chips",
  'A.I. in the classroom',
  '국내 연구진, 새 언어 모델 공개',
])('a general list’s story is taken: %s', (title) => {
  expect(listed(title, 'hacker-news')).toBe(true)
})

test.each([
  'A mechanical watch explained with moving drawings',
  'Postgres 19 released',
  'J’ai mangé',
  'How to mail a rag doll',
  'The html of 1996',
])('a general list’s story is left out: %s', (title) => {
  expect(listed(title, 'hacker-news')).toBe(false)
})

test('other origins are taken at their word', () => {
  expect(listed('Postgres 19 released', 'feed:mine')).toBe(true)
})

test('of the golden day’s stories the watch and the notes are left out', () => {
  const left = hackerNewsStories.map(({ title }) => title).filter((title) => !listed(title, 'hacker-news'))
  expect(left).toEqual(['A mechanical watch explained with moving drawings', 'Ask HN: How do you keep notes?'])
})
