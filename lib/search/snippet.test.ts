import { expect, test } from 'vitest'
import { markerFor } from './marks'
import { planSearch } from './plan'
import { bestSnippet } from './snippet'

function passage(query: string, text: string, length?: number): string {
  const { text: found, marks } = bestSnippet(text, markerFor(planSearch(query)), length)
  return `${found.slice(0, 12)} (${marks.length})`
}

test('a passage with two of the words comes before one with the same word twice', () => {
  const filler = 'lorem ipsum dolor '.repeat(4)
  expect(passage('cat dog', `cat cat. ${filler}. Here cat dog. ${filler}`, 40)).toBe('Here cat dog (2)')
})

test('a mark longer than the window is still where the passage starts', () => {
  expect(passage('"one two three four"', 'Zero. One two three four five six seven', 16)).toMatch(/^Zero\. One tw /)
})

test('a text that holds one word a hundred thousand times is done in under a second', () => {
  const start = performance.now()
  expect(bestSnippet('a '.repeat(100_000), markerFor(planSearch('a'))).marks.length).toBeGreaterThan(50)
  expect(performance.now() - start).toBeLessThan(1_000)
})
