import { describe, expect, test } from 'vitest'
import { type CategorySlug, categorySlugs } from '@/db/vocabulary'
import { distribution } from './distribution'

/** `'llm 3, other 0'` as entries. */
function entries(text: string) {
  return text.split(', ').map((part) => {
    const [slug, count] = part.split(' ')
    const category = categorySlugs.find((known) => known === slug)
    if (!category) throw new Error(`no category ${slug}`)
    return { category, count: Number(count) }
  })
}

function percentsOf(text: string) {
  return distribution(entries(text)).map(({ percent }) => percent)
}

function orderOf(text: string): CategorySlug[] {
  return distribution(entries(text)).map(({ category }) => category)
}

describe('distribution', () => {
  test('no entries give no slices', () => {
    expect(distribution([])).toEqual([])
  })

  test('a single category is the whole', () => {
    expect(distribution(entries('audio 7'))).toEqual([{ category: 'audio', count: 7, share: 1, percent: 100 }])
  })

  test('one, three and none are 75, 25 and 0 percent', () => {
    expect(distribution(entries('computer-vision 1, llm 3, other 0'))).toEqual([
      { category: 'llm', count: 3, share: 0.75, percent: 75 },
      { category: 'computer-vision', count: 1, share: 0.25, percent: 25 },
      { category: 'other', count: 0, share: 0, percent: 0 },
    ])
  })

  test('two sections of one category are added up', () => {
    expect(distribution(entries('llm 2, audio 3, llm 3'))).toEqual([
      { category: 'llm', count: 5, share: 0.625, percent: 63 },
      { category: 'audio', count: 3, share: 0.375, percent: 37 },
    ])
  })

  test('the largest comes first', () => {
    expect(orderOf('science 1, data 5, llm 3')).toEqual(['data', 'llm', 'science'])
  })

  test('ties stand in the order of the vocabulary, other last', () => {
    expect(orderOf('other 2, science 2, computer-vision 2, llm 2')).toEqual([
      'computer-vision',
      'llm',
      'science',
      'other',
    ])
  })

  test('other is first when it is the largest', () => {
    expect(orderOf('llm 1, other 2')).toEqual(['other', 'llm'])
  })

  test('three thirds are 34, 33 and 33', () => {
    expect(percentsOf('llm 1, nlp 1, audio 1')).toEqual([34, 33, 33])
  })

  test('the missing point goes to the largest remainder, not to the largest slice', () => {
    // 6/13 = 46.15, 4/13 = 30.77, 3/13 = 23.08
    expect(percentsOf('llm 6, nlp 4, audio 3')).toEqual([46, 31, 23])
  })

  test('percents of all twenty categories add up to 100', () => {
    const slices = distribution(categorySlugs.map((category, index) => ({ category, count: index + 1 })))
    expect(slices.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
  })

  test('nothing counted gives 0 percent, not a division by zero', () => {
    expect(distribution(entries('llm 0, nlp 0'))).toEqual([
      { category: 'llm', count: 0, share: 0, percent: 0 },
      { category: 'nlp', count: 0, share: 0, percent: 0 },
    ])
  })

  test('one of three hundred keeps its place with 0 percent', () => {
    expect(percentsOf('llm 299, nlp 1')).toEqual([100, 0])
  })
})
