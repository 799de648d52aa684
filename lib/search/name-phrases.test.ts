import { expect, test } from 'vitest'
import { namePhrases } from './name-phrases'

test('a name in two scripts is looked for whole, not by any of its parts', () => {
  expect(namePhrases('ai법')).toEqual([{ words: ['ai', '법'], isPrefix: true }])
  expect(namePhrases('오픈ai')).toContainEqual({ words: ['오픈', 'ai'], isPrefix: false })
})
