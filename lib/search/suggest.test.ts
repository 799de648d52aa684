import { beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { saveSuggestions } from '@/db/save-suggestions'
import type { SuggestionKind } from '@/db/vocabulary'
import { initialsOf, letterKey } from './hangul'
import { listQueryHelp } from './query-help'
import { findSpelling } from './spelling'
import { listFrequentTerms, listSuggestions } from './suggest'

const terms: [term: string, kind: SuggestionKind, frequency: number][] = [
  ['강화', 'word', 30],
  ['강화 학습', 'concept', 10],
  ['reinforcement learning', 'concept', 10],
  ['RL', 'concept', 10],
  ['강조', 'word', 50],
  ['학습', 'word', 90],
  ['트랜스포머', 'concept', 8],
  ['transformer', 'concept', 8],
  ['프롬프트', 'concept', 6],
  ['diffusion', 'concept', 5],
  ['GPT-4o', 'word', 4],
  ['로봇', 'concept', 20],
  ['robot', 'concept', 20],
  ['Robots That Learn to Fold', 'source', 1],
]

let db: Database
beforeAll(() => {
  db = openDatabase(':memory:')
  const rows = terms.map(([term, kind, frequency]) => ({
    term,
    kind,
    key: letterKey(term),
    initials: initialsOf(term),
    frequency,
  }))
  saveSuggestions(db, rows)
})

const suggested = (typed: string, limit = 8) => listSuggestions(db, typed, limit).map(({ term }) => term)

test('one syllable is enough; concepts count four times their frequency', () => {
  // 강조 50, 강화 학습 40, 강화 30
  expect(suggested('강')).toEqual(['강조', '강화 학습', '강화'])
})

test.each(['강호', '강화ㅎ', '강화하', '강화학', '강화 학', '강화학스'])(
  'the half-typed %s finds 강화 학습',
  (typed) => {
    expect(suggested(typed)).toContain('강화 학습')
  },
)

test('terms that begin so stand before those of which a further word does', () => {
  expect(suggested('학')).toEqual(['학습', '강화 학습'])
  expect(suggested('lea')).toEqual(['reinforcement learning', 'Robots That Learn to Fold'])
})

test('case and hyphens make no difference', () => {
  expect(suggested('gpt4')).toEqual(['GPT-4o'])
  expect(suggested('GPT-')).toEqual(['GPT-4o'])
})

test('a concept comes once, with its name in the other language', () => {
  expect(listSuggestions(db, 'r', 8)).toEqual([
    { term: 'robot', kind: 'concept', other: '로봇' },
    { term: 'reinforcement learning', kind: 'concept', other: '강화 학습' },
    { term: 'Robots That Learn to Fold', kind: 'source' },
  ])
})

test('no more than asked for', () => {
  expect(suggested('강', 2)).toEqual(['강조', '강화 학습'])
})

test('two first consonants are enough, one is not', () => {
  expect(suggested('ㄱㅎ')).toEqual(['강화 학습', '강화'])
  expect(suggested('ㄱㅎㅎㅅ')).toEqual(['강화 학습'])
  expect(suggested('ㄱ')).toEqual([])
})

test('where the whole fits nothing, its last word is completed', () => {
  expect(suggested('로봇 강화')).toEqual(['로봇 강화 학습', '로봇 강화'])
})

test('what was typed with the keyboard in the other language is understood', () => {
  expect(suggested('rkdghk')).toEqual(['강화 학습', '강화'])
  expect(suggested('ㅅㄱ무')).toEqual(['transformer'])
})

test.each([[''], ['  '], ['?!'], ['zzz'], ['"'], ['\u0000'], ['a'.repeat(10_000)]])('%j suggests nothing', (typed) => {
  expect(suggested(typed)).toEqual([])
})

test('the index follows the database', () => {
  const other = openDatabase(':memory:')
  expect(listSuggestions(other, '새', 8)).toEqual([])
  saveSuggestions(other, [{ term: '새말', kind: 'word', key: letterKey('새말'), initials: 'ㅅㅁ', frequency: 1 }])
  expect(listSuggestions(other, '새', 8)).toEqual([{ term: '새말', kind: 'word' }])
})

test('frequent terms are concepts in the language asked for, without everyday words', () => {
  expect(listFrequentTerms(db, 'en', 2)).toEqual([
    { term: 'reinforcement learning', kind: 'concept', other: '강화 학습' },
    { term: 'transformer', kind: 'concept', other: '트랜스포머' },
  ])
})

test.each([
  ['tranformer', 'transformer'],
  ['difusion', 'diffusion'],
  ['강화힉습', '강화 학습'],
  ['트렌스포머', '트랜스포머'],
  ['프롬트', '프롬프트'],
  ['트렌스포머를', '트랜스포머'],
  ['reinforcment lerning', 'reinforcement learning'],
])('%s is a misspelling of %s', (query, term) => {
  expect(findSpelling(db, query)[0]).toBe(term)
})

test('of several words only those that are wrong are changed', () => {
  expect(findSpelling(db, '로봇 tranformer')).toEqual(['로봇 transformer'])
})

test.each([['강화 학습'], ['xyzxyzxyz'], [''], ['ab'], ['ㄱㅎㅎㅅ']])('%j is corrected to nothing', (query) => {
  expect(findSpelling(db, query)).toEqual([])
})

test('help for a query that found nothing: its spelling first, then what begins so, each once', () => {
  expect(listQueryHelp(db, '강화힉습', 5)).toEqual([
    { term: '강화 학습', kind: 'concept', other: 'reinforcement learning' },
  ])
  expect(listQueryHelp(db, 'ㄱㅎㅎㅅ', 5).map(({ term }) => term)).toEqual(['강화 학습'])
  expect(listQueryHelp(db, '로봇 qqqqqq', 5).map(({ term }) => term)).toEqual(['로봇'])
  expect(listQueryHelp(db, 'qqqqqq', 5)).toEqual([])
})
