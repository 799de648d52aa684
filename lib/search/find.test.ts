import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { findSectionCatalogue } from '@/db/queries/section-catalogue'
import type { Day } from '@/db/vocabulary'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { addSections, type makeSection } from '@/lib/ingest/test-digests'
import { parseDigestFile } from '@/lib/parse/digest'
import { findSections, type SearchRequest } from './find'

let db: Database

beforeEach(() => {
  db = openDatabase(':memory:')
})

const now = new Date('2024-11-15T12:00:00Z')

const add = (day: string, ...sections: Parameters<typeof makeSection>[]) => addSections(db, day, ...sections)

/** Found sections as `day position`, in their order, folded ones behind the first. */
function find(query: string, request: Omit<SearchRequest, 'query'> = {}): string[] {
  const catalogue = findSectionCatalogue(db)
  return findSections(db, { query, ...request })
    .hits.flatMap(({ id, folded }) => [id, ...folded])
    .map((id) => `${catalogue.get(id)?.day} ${catalogue.get(id)?.position}`)
}

describe('what is found', () => {
  beforeEach(() => {
    add(
      '2024-11-14',
      ['LLM', '강화학습을 쓴 언어모델의 추론 속도', 'alpha'],
      ['Robotics', '로봇 팔과 강화 운동, 학습 없이', 'beta'],
    )
    add(
      '2024-11-15',
      ['Vision', '조선왕조실록을 읽는 C++ 도구가 50% 빠르다', 'gamma'],
      ['LLM', 'Llama-3.1과 GPT-4o의 reinforcement learning', 'delta'],
    )
  })

  test.each([
    ['강화학습', ['2024-11-14 0', '2024-11-15 1']],
    ['강화 학습', ['2024-11-14 1', '2024-11-14 0', '2024-11-15 1']],
    ['"강화 학습"', ['2024-11-14 0', '2024-11-15 1']],
    ['언어 모델을', ['2024-11-14 0', '2024-11-15 1']],
    ['추론', ['2024-11-14 0']],
    ['실록', ['2024-11-15 0']],
    ['llama3.1', ['2024-11-15 1']],
    ['gpt4o', ['2024-11-15 1']],
    ['C++', ['2024-11-15 0']],
    ['50%', ['2024-11-15 0']],
    ['%', ['2024-11-15 0']],
    ['로봇 -팔', []],
    ['로봇 -빛', ['2024-11-14 1']],
    ['named gamma', ['2024-11-15 0']],
    ['강화 스웨덴', []],
    ['왕조실', ['2024-11-15 0']],
    ['지능인', []],
  ])('%j finds %j', (query, expected) => {
    expect(find(query)).toEqual(expected)
  })

  test('a query and its decomposed form find the same', () => {
    expect(find('강화학습'.normalize('NFD'))).toEqual(find('강화학습'))
  })

  test('the glossary can be left out', () => {
    expect(find('강화학습', { withGlossary: false })).toEqual(['2024-11-14 0'])
  })

  test('the newest first', () => {
    expect(find('강화학습', { sort: 'day' })).toEqual(['2024-11-15 1', '2024-11-14 0'])
  })

  test('filters leave what passes all of them', () => {
    expect(find('강화학습', { from: '2024-11-15' as Day })).toEqual(['2024-11-15 1'])
    expect(find('강화학습', { to: '2024-11-14' as Day })).toEqual(['2024-11-14 0'])
    expect(find('강화학습', { category: 'llm', kind: 'papers' })).toEqual(['2024-11-14 0', '2024-11-15 1'])
    expect(find('강화학습', { kind: 'news' })).toEqual([])
    expect(find('강화학습', { host: 'example.org' })).toHaveLength(2)
    expect(find('강화학습', { host: 'example.com' })).toEqual([])
    expect(find('강화학습', { lang: 'en' })).toEqual([])
  })

  test('a section that is gone is not found', () => {
    add('2024-11-14', ['LLM', '다른 글', 'alpha'])
    expect(find('강화학습', { withGlossary: false })).toEqual([])
  })
})

describe('the same sources on several days', () => {
  beforeEach(() => {
    add('2024-11-13', ['LLM', '희소한 글', 'alpha', 'beta'])
    add('2024-11-14', ['LLM', '희소한 글', 'beta', 'alpha'])
    add('2024-11-15', ['LLM', '희소한 글', 'alpha'])
  })

  test('are one hit, the newest of equals, with the others folded into it', () => {
    const catalogue = findSectionCatalogue(db)
    const days = (ids: number[]) => ids.map((id) => catalogue.get(id)?.day)
    const { hits, total } = findSections(db, { query: '희소' })
    expect(total).toBe(3)
    expect(hits.map(({ id, folded }) => [...days([id]), days(folded)])).toContainEqual(['2024-11-14', ['2024-11-13']])
    expect(hits).toHaveLength(2)
  })

  test('only the first day is new', () => {
    expect(find('희소', { onlyNew: true })).toEqual(['2024-11-13 0'])
  })
})

test('a word by itself comes before longer words that begin with it', () => {
  add(
    '2024-11-14',
    ['LLM', '의사결정, 의사결정 그리고 의사소통', 'alpha'],
    ['Health', '병원의 의사가 쓰는 긴 글과 다른 여러 말', 'beta'],
  )
  expect(find('의사')).toEqual(['2024-11-14 1', '2024-11-14 0'])
})

test('each count is what its filter would leave', () => {
  add('2024-11-14', ['LLM', '공통 글', 'alpha'], ['Robotics', '공통 글', 'beta'])
  add('2024-11-15', ['LLM', '공통 글', 'gamma'])
  const { facets, total } = findSections(db, { query: '공통', category: 'llm' })
  expect(total).toBe(2)
  expect(facets.categories).toEqual([
    { value: 'llm', count: 2 },
    { value: 'robotics', count: 1 },
  ])
  expect(facets.kinds).toEqual([{ value: 'papers', count: 2 }])
  expect(facets.fresh).toBe(2)
  for (const { value, count } of facets.categories)
    expect(findSections(db, { query: '공통', category: value }).total).toBe(count)
})

test('a query without words finds nothing and fails nowhere', () => {
  add('2024-11-14', ['LLM', '글', 'alpha'])
  for (const query of ['', '   ', '""', '\u0000', '\u200b']) expect(findSections(db, { query }).total).toBe(0)
})

const cases = '../shared/cases'
describe.skipIf(!existsSync(cases))('cases from the field (read where ../shared/cases is present)', () => {
  test('short Korean words and words inside others', () => {
    const text = readFileSync(`${cases}/05-korean-search.md`, 'utf8')
    ingestDigestFile(db, parseDigestFile('Papers_2026-03-05_report.md', text), 'imported', now)
    const listed =
      '민국 | 대한 | 대한민국 | 공지 | 지능 | 빛 | 내성 | 왕조 | 실록 | 인공지능 연구 | 4o | GPT-4o | gpt-4O | Zebrafish | zebra | AI'
    expect(listed.split(' | ').filter((query) => find(query).length === 0)).toEqual([])
    expect(['민굳', '지능인', '양자 소라', '대한 스웨덴'].filter((query) => find(query).length > 0)).toEqual([])
  })

  test('operators are text', () => {
    const { digest_markdown } = JSON.parse(readFileSync(`${cases}/06-search-operators.json`, 'utf8'))
    ingestDigestFile(db, parseDigestFile('News_2026-03-06_report.md', digest_markdown), 'imported', now)
    add('2026-03-07', ['LLM', '부호 없는 글 axb', 'alpha'])
    const found = ['C++', '50%', 'a_b', 'a-b', 'f<N/2', '제목:값', '🚀', '‘챗봇’', '%', '_', '"']
    for (const query of found) expect([query, find(query)]).toEqual([query, ['2026-03-06 0']])
    for (const query of ["' OR 1=1 --", 'NOT', 'AND', '$N$', '<b>', '&amp;'])
      expect([query, find(query)]).toEqual([query, []])
  })
})

const hostile = '../shared/search/hostile.json'
test.skipIf(!existsSync(hostile))('hostile queries fail nowhere (read where ../shared/search is present)', () => {
  add('2024-11-14', ['LLM', '모델 글 model', 'alpha'])
  const { inputs } = JSON.parse(readFileSync(hostile, 'utf8'))
  for (const { text, repeat, times } of inputs) expect(() => find(text ?? repeat.repeat(times))).not.toThrow()
})
