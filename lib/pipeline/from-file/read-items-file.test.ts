import { expect, test } from 'vitest'
import { IngestError } from '@/lib/ingest/files'
import { parseItemsFile, readItemsFile } from './read-items-file'

const record = (id: string, more = {}) =>
  JSON.stringify({
    id,
    categories: ['cs.CL', 'cs.AI'],
    pdf: `https://arxiv.org/pdf/${id}`,
    abs: `https://arxiv.org/abs/${id}`,
    authors: ['A. Kim', 'B. Lee'],
    title: `Paper ${id}`,
    comment: null,
    summary: 'A text that\ngoes on.\n  A new paragraph.',
    ...more,
  })

test('JSON lines give title, abstract, authors, categories and id, and no sentence of a model', () => {
  const AI = { tldr: 'Summary generation failed', motivation: 'Their own words' }
  const { kind, items, problems } = parseItemsFile(`${record('2601.00001', { AI })}\n`, 'day.jsonl')
  expect([kind, problems]).toEqual(['papers', []])
  expect(items).toEqual([
    {
      kind: 'papers',
      title: 'Paper 2601.00001',
      url: 'https://arxiv.org/abs/2601.00001',
      text: 'A text that goes on. A new paragraph.',
      arxivId: '2601.00001',
      arxivCategories: ['cs.CL', 'cs.AI'],
      keywords: [],
      authors: ['A. Kim', 'B. Lee'],
      position: 0,
      origin: { source: 'file', from: 'day.jsonl' },
    },
  ])
})

test('bad lines are named with their line, and the rest is read', () => {
  const lines = [
    record('2601.00001'),
    '{"id": "2601.0',
    '',
    record('no id'),
    record('2601.00002', { title: '?!' }),
    record('2601.00003'),
  ]
  const { items, problems } = parseItemsFile(lines.join('\r\n'), 'day.jsonl')
  expect(items.map(({ arxivId }) => arxivId)).toEqual(['2601.00001', '2601.00003'])
  expect(problems).toEqual([
    { file: 'day.jsonl', line: 2, reason: 'is no JSON' },
    { file: 'day.jsonl', line: 4, reason: 'is neither a daily paper nor a paper of arXiv' },
    { file: 'day.jsonl', line: 5, reason: '?!: title has no letter' },
  ])
})

test("an array of Hugging Face's daily papers is read like its interface", () => {
  const row = (id: string) => ({
    paper: { id, title: `Paper ${id}`, summary: 'S', upvotes: 7, submittedOnDailyAt: '2026-01-02T00:00:00.000Z' },
  })
  const { items, problems } = parseItemsFile(
    `\ufeff${JSON.stringify([row('2601.00001'), { paper: 1 }], null, 2)}`,
    'day.json',
  )
  expect(items).toMatchObject([{ arxivId: '2601.00001', score: 7, listedOn: '2026-01-02', origin: { source: 'file' } }])
  expect(problems).toEqual([{ file: 'day.json', reason: 'entry 2: is neither a daily paper nor a paper of arXiv' }])
})

test.each([
  ['', 'it holds no paper'],
  ['[]', 'it holds no paper'],
  ['[{"paper": {', 'is no whole JSON'],
  ['<html></html>', 'is no JSON'],
  ['{"error": "x"}', 'is neither a daily paper nor a paper of arXiv'],
])('a file in which nothing can be read is an error: %s', (text, reason) => {
  expect(() => parseItemsFile(text, 'day.json')).toThrow(expect.objectContaining({ file: 'day.json', reason }))
})

test('a file that is not there is an error that says so', () => {
  expect(() => readItemsFile('/nowhere/day.jsonl')).toThrow(IngestError)
})
