import { expect, test } from 'vitest'
import { identifySource } from '@/lib/digest/source-key'
import { openDatabase } from './open'
import { type DigestRecord, saveDigest, writeTransaction } from './save'
import type { SearchText } from './save-search'
import type { Day } from './vocabulary'

const paper = ['Sparse Gardens of Attention', 'http://arxiv.org/abs/2411.00001v1'] as const
const page = ['Sparse gardens of attention', 'https://deeplearn.org/arxiv/540001/sparse-gardens-of-attention'] as const

const noText: SearchText = { category: '', titles: '', ko: '', en: '', titleParts: '', textParts: '', signs: '' }

type Line = readonly [title: string, url: string]

function digestOf(day: string, lines: Line[]): DigestRecord {
  const sources = lines.map(([title, url]) => ({ title, url, ...identifySource(title, url) }))
  const section = { label: 'LLM', emoji: null, category: 'llm' as const, summaries: [], sources, search: noText }
  return { day: day as Day, kind: 'papers', editions: [], editorials: [], sections: [section] }
}

/** A database after saving one digest for each list of lines, on days that follow each other. */
function databaseWith(...digests: Line[][]) {
  const db = openDatabase(':memory:')
  digests.forEach((lines, index) => {
    save(db, digestOf(`2024-11-0${index + 1}`, lines))
  })
  return db
}

function save(db: ReturnType<typeof openDatabase>, record: DigestRecord) {
  writeTransaction(db, () => saveDigest(db, record))
}

function keysOf(db: ReturnType<typeof openDatabase>) {
  return db.$client.prepare('SELECT key FROM sources ORDER BY key').pluck().all()
}

function keysByLine(db: ReturnType<typeof openDatabase>) {
  return db.$client
    .prepare(
      `SELECT s.key FROM appearances a JOIN sections c ON c.id = a.section_id JOIN sources s ON s.id = a.source_id
       JOIN digests d ON d.id = c.digest_id ORDER BY d.day, a.position`,
    )
    .pluck()
    .all()
}

test('one address on two days is one source', () => {
  expect(keysOf(databaseWith([paper], [paper]))).toEqual(['arxiv-2411.00001'])
})

test('a page and a paper of one title are one source named by its arXiv id, whichever comes first', () => {
  expect(keysByLine(databaseWith([page], [paper]))).toEqual(['arxiv-2411.00001', 'arxiv-2411.00001'])
  expect(keysByLine(databaseWith([paper], [page]))).toEqual(['arxiv-2411.00001', 'arxiv-2411.00001'])
})

test('a page that has become a paper stays that paper when it is listed again', () => {
  const db = databaseWith([paper], [page], [page], [paper], [page])
  expect(keysByLine(db)).toEqual(Array(5).fill('arxiv-2411.00001'))
})

test('two arXiv ids with one title stay two papers', () => {
  const sameTitle: Line = [paper[0], 'http://arxiv.org/abs/2411.00002v1']
  expect(keysOf(databaseWith([paper], [sameTitle]))).toEqual(['arxiv-2411.00001', 'arxiv-2411.00002'])
})

test('two papers of one title stay two when each is listed again', () => {
  const sameTitle: Line = [paper[0], 'http://arxiv.org/abs/2411.00002v1']
  const db = databaseWith([paper, sameTitle], [paper, sameTitle])
  expect(keysByLine(db)).toEqual(['arxiv-2411.00001', 'arxiv-2411.00002', 'arxiv-2411.00001', 'arxiv-2411.00002'])
})

test('a line with the address of one source and the title of another makes them one', () => {
  const one: Line = ['A first title of this work', 'https://a.example/work']
  const other: Line = ['Another title of this work', 'https://b.example/work']
  const both: Line = [other[0], one[1]]
  const keys = keysByLine(databaseWith([one], [other], [both]))
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
})

test('a chain of pages and a paper ends in one source named by the arXiv id', () => {
  const otherPage: Line = ['Gardens of attention, explained simply', 'https://b.example/gardens']
  const link: Line = [otherPage[0], page[1]]
  const db = databaseWith([page], [otherPage], [link], [paper])
  expect(keysByLine(db)).toEqual(Array(4).fill('arxiv-2411.00001'))
})

test('every key a source was met under leads to it', () => {
  const db = databaseWith([page], [paper])
  const found = db.$client.prepare('SELECT key FROM source_aliases ORDER BY key').pluck().all()
  expect(found).toEqual(['arxiv-2411.00001', 'deeplearn-540001'])
})

test('a source that no digest lists any more is gone with its aliases', () => {
  const db = databaseWith([page, paper])
  save(db, digestOf('2024-11-01', [['Something else entirely', 'https://c.example/else']]))
  expect(db.$client.prepare('SELECT title FROM sources').pluck().all()).toEqual(['Something else entirely'])
  expect(db.$client.prepare('SELECT count(*) FROM source_aliases').pluck().get()).toBe(1)
})

test('a source that another digest still lists stays', () => {
  const db = databaseWith([paper], [paper])
  save(db, digestOf('2024-11-01', []))
  expect(keysOf(db)).toEqual(['arxiv-2411.00001'])
})
