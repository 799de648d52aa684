import { expect, test } from 'vitest'
import { checkItem, checkItems, type ItemDraft } from './item'

const draft: ItemDraft = {
  kind: 'papers',
  title: 'Sparse Routes',
  url: 'https://arxiv.org/abs/2601.00001',
  position: 0,
  origin: { source: 'hugging-face', from: 'https://huggingface.co/api/daily_papers' },
}

test('what an origin does not tell is absent or empty, never invented', () => {
  expect(checkItem(draft).item).toEqual({ ...draft, text: '', arxivCategories: [], keywords: [], authors: [] })
})

test('an instant with an offset is kept in UTC', () => {
  expect(checkItem({ ...draft, publishedAt: '2026-01-02T09:30:00+09:00' }).item?.publishedAt).toBe(
    '2026-01-02T00:30:00.000Z',
  )
})

test('a title is one line without characters that hide or turn text', () => {
  const title = 'Sparse\n  Ro\u200butes \u202eevil\u202c\u0000'
  expect(checkItem({ ...draft, title }).item?.title).toBe('Sparse Routes evil')
})

test('a title that is a number stays text', () => {
  expect(checkItem({ ...draft, title: '0' }).item?.title).toBe('0')
})

test('news keep an excerpt, papers their abstract', () => {
  const text = '가'.repeat(3_000)
  expect(checkItem({ ...draft, text }).item?.text).toHaveLength(3_000)
  expect(checkItem({ ...draft, kind: 'news', text }).item?.text).toBe(`${'가'.repeat(999)}…`)
})

test('paragraphs of an abstract stay apart', () => {
  expect(checkItem({ ...draft, text: ' One.\n\n\n\nTwo  words. ' }).item?.text).toBe('One.\n\nTwo words.')
})

test.each([
  [{ title: ' … ' }, '…: title has no letter'],
  [{ url: 'javascript:alert(1)' }, 'Sparse Routes: url is no http or https address'],
  [{ publishedAt: 'yesterday' }, 'Sparse Routes: publishedAt is no date'],
  [{ listedOn: '2026-02-30' }, 'Sparse Routes: listedOn is no day'],
  [{ arxivId: '2601.00001v2' }, 'Sparse Routes: arxivId is no arXiv id without version'],
])('%j is refused with the field named', (change, problem) => {
  expect(checkItem({ ...draft, ...change })).toEqual({ problem })
})

test('one bad item of a list leaves the others', () => {
  const { items, problems } = checkItems([draft, { ...draft, url: 'nowhere' }, draft])
  expect([items.length, problems.length]).toEqual([2, 1])
})
