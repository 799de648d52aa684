import { expect, test } from 'vitest'
import { readingSeconds } from './reading-time'

test.each([
  ['', 0],
  ['. , — **', 0],
  ['가'.repeat(500), 60],
  ['word '.repeat(265), 60],
  [`${'가'.repeat(250)} ${'word '.repeat(265)}`, 90],
  ['漢'.repeat(250), 30],
  ['0.90 '.repeat(265), 60],
  ['https://example.org/a-b/c?d=e '.repeat(265), 60],
  ['слово '.repeat(265), 60],
  ['가'.normalize('NFD').repeat(500), 60],
])('case %#', (text, seconds) => {
  expect(readingSeconds(text)).toBe(seconds)
})
