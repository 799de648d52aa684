import { expect, test } from 'vitest'
import type { Listing } from '@/db/queries/listed'
import type { Day } from '@/db/vocabulary'
import { mergeItems } from './merge-items'
import { rankCandidates } from './rank'
import { selectItems } from './select-items'
import { makeItem } from './test-items'

const gardens = 'Sparse Gardens of Attention'
const titlesOf = (candidates: { item: { title: string } }[]) => candidates.map(({ item }) => item.title)

test('one paper of three origins is one, with the longest text, all keywords and its own page', () => {
  const merged = mergeItems([
    makeItem(
      { title: gardens, url: 'https://deeplearn.org/arxiv/540001/sparse', text: 'Long enough to win.' },
      'deeplearn',
    ),
    makeItem({ title: 'Sparse gardens of attention!', arxivId: '2411.00001', keywords: ['one'] }),
    makeItem(
      { title: gardens, url: 'http://arxiv.org/abs/2411.00001v2', keywords: ['two'], text: 'Short.' },
      'arxiv-rss',
    ),
  ])
  expect(merged).toHaveLength(1)
  expect(merged[0]?.item).toMatchObject({
    url: 'https://arxiv.org/abs/2411.00001',
    keywords: ['one', 'two'],
    text: 'Long enough to win.',
  })
  expect(merged[0]?.names.keys.toSorted()).toEqual(expect.arrayContaining(['arxiv-2411.00001', 'deeplearn-540001']))
})

test('two papers of one title are two', () => {
  const papers = ['2411.00001', '2411.00002'].map((arxivId) =>
    makeItem({ title: gardens, arxivId, url: `https://arxiv.org/abs/${arxivId}` }),
  )
  expect(mergeItems(papers)).toHaveLength(2)
})

test('posts of Hacker News are never joined by their title', () => {
  const posts = [1, 2].map((id) =>
    makeItem({
      kind: 'news',
      title: 'Ask HN: What are you working on this month?',
      url: `https://news.ycombinator.com/item?id=${id}`,
    }),
  )
  expect(mergeItems(posts)).toHaveLength(2)
})

test('votes count within a list of a day, an unscored list by its places, equals by day', () => {
  const vote = (title: string, score: number, listedOn: string) => makeItem({ title, score, listedOn })
  const items = [
    vote('Yesterday best', 200, '2026-03-03'),
    vote('Yesterday second', 120, '2026-03-03'),
    vote('Today best', 20, '2026-03-04'),
    vote('Today second', 8, '2026-03-04'),
    makeItem({ title: 'Editor first', position: 0 }, 'a-feed'),
    makeItem({ title: 'Editor second', position: 1 }, 'a-feed'),
  ]
  const expected = ['Today best', 'Yesterday best', 'Yesterday second', 'Editor first', 'Today second', 'Editor second']
  expect(titlesOf(rankCandidates(mergeItems(items)))).toEqual(expected)
  expect(titlesOf(rankCandidates(mergeItems(items.toReversed())))).toEqual(expected)
})

const listing: Listing = { day: '2026-03-03' as Day, kind: 'papers', category: 'llm', isExtract: false }
const numbered = (count: number, listedOn?: string) =>
  Array.from({ length: count }, (_, index) =>
    makeItem({ title: `The paper with number ${index}`, position: index, ...(listedOn && { listedOn }) }),
  )
const publishedBefore = (count: number) => {
  const titles = numbered(count).map(({ title }) => mergeItems([makeItem({ title })])[0]?.names.titleKey)
  return ({ titleKey }: { titleKey: string }) => (titles.includes(titleKey) ? listing : undefined)
}

test('failure 3: what another digest has is not taken again', () => {
  const selection = selectItems(numbered(10), { most: 12, findListing: publishedBefore(4) })
  expect(selection).toMatchObject({ collected: 10, repeated: 4, isStale: false })
  expect(selection.selected).toHaveLength(6)
})

test('failure 2: more than 80 percent published before is stale, exactly 80 is not', () => {
  expect(selectItems(numbered(10), { most: 12, findListing: publishedBefore(8) }).isStale).toBe(false)
  expect(selectItems(numbered(10), { most: 12, findListing: publishedBefore(9) }).isStale).toBe(true)
})

test('failure 2: a source that dates everything in the past and has nothing new is stale', () => {
  const selection = selectItems(numbered(6, '2024-09-25'), { most: 12, findListing: publishedBefore(6) })
  expect(selection).toMatchObject({ isStale: true, selected: [] })
})

test('what was only looked back at makes a day with something new not stale', () => {
  const [fresh] = numbered(1, '2026-03-04')
  const items = [...numbered(10, '2026-03-03').slice(1), ...(fresh ? [fresh] : [])]
  const repeated = numbered(10)
    .slice(1)
    .map(({ title }) => title)
  const findListing = ({ titleKey }: { titleKey: string }) =>
    repeated.some((title) => mergeItems([makeItem({ title })])[0]?.names.titleKey === titleKey) ? listing : undefined
  expect(selectItems(items, { most: 12, findListing })).toMatchObject({ repeated: 9, isStale: false })
})

test('the best are taken, as many as are wanted', () => {
  const items = numbered(5).map((item, index) => ({ ...item, score: index }))
  const { selected } = selectItems(items, { most: 2, findListing: () => undefined })
  expect(titlesOf(selected)).toEqual(['The paper with number 4', 'The paper with number 3'])
})

const heard = makeItem({ title: 'An LLM on a watch', kind: 'news', score: 60 }, 'hacker-news')
const unheard = makeItem({ title: 'A watch explained', kind: 'news', score: 600 }, 'hacker-news')

test('without a model, what a general list has without a word of AI is left out', () => {
  const selection = selectItems([unheard, heard], { most: 2, findListing: () => undefined })
  expect(titlesOf(selection.selected)).toEqual(['An LLM on a watch'])
  expect(selection).toMatchObject({ collected: 1, offTopic: 1 })
})

test('with a model it comes last, however many votes it has', () => {
  const selection = selectItems([unheard, heard], { most: 2, findListing: () => undefined, hasModel: true })
  expect(titlesOf(selection.selected)).toEqual(['An LLM on a watch', 'A watch explained'])
  expect(selection).toMatchObject({ collected: 2, offTopic: 0 })
})

test('with a model it is left out and counted where the others fill the digest', () => {
  const selection = selectItems([unheard, heard], { most: 1, findListing: () => undefined, hasModel: true })
  expect(titlesOf(selection.selected)).toEqual(['An LLM on a watch'])
  expect(selection).toMatchObject({ collected: 1, offTopic: 1 })
})

test('what another origin vouches for is no matter of words', () => {
  const trusted = makeItem({ title: 'A watch explained', kind: 'news' }, 'feed:mine')
  const { selected } = selectItems([unheard, heard, trusted], {
    most: 1,
    findListing: () => undefined,
    hasModel: true,
  })
  expect(titlesOf(selected)).toEqual(['A watch explained'])
})

test('failure 2: stories about something else do not hide that a source is stuck', () => {
  const others = Array.from({ length: 9 }, (_, n) =>
    makeItem({ title: `A garden of kind ${n}`, kind: 'news' }, 'hacker-news'),
  )
  const listedKey = mergeItems([heard])[0]?.names.keys[0] ?? ''
  const findListing = ({ keys }: { keys: readonly string[] }) => (keys.includes(listedKey) ? listing : undefined)
  expect(selectItems([heard, ...others], { most: 12, findListing, hasModel: true })).toMatchObject({
    repeated: 1,
    isStale: true,
  })
})

test('nothing collected is nothing, and not stale', () => {
  const selection = selectItems([], { most: 2, findListing: () => undefined })
  expect(selection).toEqual({ selected: [], collected: 0, offTopic: 0, repeated: 0, isStale: false })
})
