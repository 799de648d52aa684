import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { listEditionNames } from '@/db/queries/export'
import { projectRoot } from '@/env'
import { listSuggestions } from '@/lib/search/suggest'
import { type FileResult, type ImportOptions, importFiles } from './import-files'
import { dumpDatabase, makeReport } from './test-digests'

const now = () => new Date('2024-11-15T12:00:00Z')
const shared = join(projectRoot, '..', 'shared')

let folder: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
  db = openDatabase(':memory:')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

function importAll(options: Partial<ImportOptions> = {}, paths = [folder]) {
  return importFiles(db, paths, { now, ...options })
}

function daysOf(database: Database) {
  return listEditionNames(database, {}).map(({ day }) => day)
}

test('good files land and bad ones become problems', () => {
  write('a.md', makeReport('2024-11-14'))
  write('b.md', 'no digest at all\n')
  write('c.md', makeReport('2024-11-15'))
  const report = importAll()
  expect(daysOf(db)).toEqual(['2024-11-14', '2024-11-15'])
  expect(report.files).toBe(3)
  expect(report.editions.map(({ file, change }) => [file, change])).toEqual([
    [join(folder, 'a.md'), 'added'],
    [join(folder, 'c.md'), 'added'],
  ])
  expect(report.problems.map(({ file }) => file)).toEqual([join(folder, 'b.md')])
})

test('a folder that does not exist is a problem of its own and no file', () => {
  const missing = join(folder, 'missing')
  expect(importAll({}, [missing])).toMatchObject({
    files: 0,
    editions: [],
    problems: [{ file: missing, reason: 'no such file or folder' }],
  })
})

test('bytes that are not UTF-8 are a problem with a line', () => {
  const path = write('a.md', Buffer.concat([Buffer.from(makeReport('2024-11-15')), Buffer.from([0xc3, 0x28])]))
  // The source of makeReport stands on line 11, two empty lines follow.
  expect(importAll().problems).toEqual([{ file: path, line: 14, reason: 'not UTF-8 text' }])
  expect(daysOf(db)).toEqual([])
})

test('a section without sources is told', () => {
  const path = write('a.md', makeReport('2024-11-15').replace(/^ - .*\n/m, ''))
  const report = importAll()
  expect(report.problems).toEqual([])
  expect(report.notes).toContainEqual(
    expect.objectContaining({ file: path, reason: expect.stringMatching(/LLM.*source|source.*LLM/) }),
  )
})

test('summaries that together hold more markup than a page can be made of are refused', () => {
  // 500 lines count 5,000 and their 500 signs 500: two sections are 11,000 of 12,000, three are too many.
  const body = '글 *\n'.repeat(500)
  const sections = (count: number) =>
    `## LLM\n\n**요약:**\n\n${body}\n**출처:**\n\n - One (https://example.org/1)\n\n`.repeat(count)
  const title = '# Daily Artificial Intelligence Insights : Papers\n\n'
  write('2024-11-14-papers.ko.md', title + sections(2))
  const refused = write('2024-11-15-papers.ko.md', title + sections(3))
  expect(importAll().problems).toEqual([
    { file: refused, reason: 'its summaries hold too much markup: 16500 of at most 12000' },
  ])
  expect(daysOf(db)).toEqual(['2024-11-14'])
})

test('each file is told when it is done', () => {
  write('a.md', makeReport('2024-11-14'))
  write('b.md', 'nothing')
  const told: [FileResult['file'], number, number][] = []
  importAll({ onFile: (result, done, total) => told.push([result.file, done, total]) })
  expect(told).toEqual([
    [join(folder, 'a.md'), 1, 2],
    [join(folder, 'b.md'), 2, 2],
  ])
})

describe('again', () => {
  test('the same files change no row', () => {
    write('a.md', makeReport('2024-11-14'))
    write('b.md', makeReport('2024-11-15', 'news'))
    importAll()
    const before = dumpDatabase(db)
    const report = importAll({ now: () => new Date('2025-01-01T00:00:00Z') })
    expect(report.editions.map(({ change }) => change)).toEqual(['unchanged', 'unchanged'])
    expect(dumpDatabase(db)).toEqual(before)
  })

  test('a changed file replaces its edition', () => {
    write('a.md', makeReport('2024-11-14'))
    importAll()
    write('a.md', makeReport('2024-11-14', 'papers', '고쳐 쓴 요약입니다.'))
    expect(importAll().editions.map(({ change }) => change)).toEqual(['replaced'])
    expect(db.$client.prepare('SELECT body FROM summaries').pluck().all()).toEqual(['고쳐 쓴 요약입니다.'])
  })
})

describe('dry run', () => {
  test('it tells what an import would tell and writes nothing', () => {
    write('a.md', makeReport('2024-11-14'))
    importAll()
    write('a.md', makeReport('2024-11-14', 'papers', '고쳐 쓴 요약입니다.'))
    write('b.md', 'nothing')
    write('c.md', makeReport('2024-11-15'))
    const before = dumpDatabase(db)
    const trial = importAll({ dryRun: true })
    expect(dumpDatabase(db)).toEqual(before)
    expect(importAll()).toEqual({ ...trial, dryRun: false })
    expect(trial.editions.map(({ change }) => change)).toEqual(['replaced', 'added'])
  })

  test('two files of one digest are told as they would fall on each other', () => {
    write('a.md', makeReport('2024-11-14'))
    write('b.md', makeReport('2024-11-14'))
    expect(importAll({ dryRun: true }).editions.map(({ change }) => change)).toEqual(['added', 'unchanged'])
  })
})

test('an import that changes something renews the suggestions, another leaves them', () => {
  write('a.md', makeReport('2024-11-14', 'papers', '로봇이 배우고 로봇을 만든다.'))
  write('b.md', makeReport('2024-11-15', 'papers', '로봇은 일한다.'))
  importAll()
  expect(listSuggestions(db, '로', 8)[0]).toEqual({ term: '로봇', kind: 'concept', other: 'robot' })
  db.$client.exec('DELETE FROM suggestions')
  importAll()
  expect(listSuggestions(db, '로', 8)).toEqual([])
  write('c.md', makeReport('2024-11-16'))
  importAll({ dryRun: true })
  expect(listSuggestions(db, '로', 8)).toEqual([])
  importAll()
  expect(listSuggestions(db, '로', 8)[0]?.term).toBe('로봇')
})

test('a database that is locked ends the import and names the file', () => {
  const path = join(folder, 'digests.db')
  db = openDatabase(path)
  db.$client.pragma('busy_timeout = 20')
  const writer = openDatabase(path)
  // Twenty files share a transaction, so the lock is met by the one after them.
  const days = Array.from({ length: 23 }, (_, index) => `2024-11-${String(index + 1).padStart(2, '0')}`)
  const files = days.map((day) => write(`${day}.md`, makeReport(day)))
  const lock = ({ file }: FileResult) => {
    if (file === files[0]) writer.$client.exec('BEGIN IMMEDIATE')
  }
  const report = importAll({ onFile: lock }, files)
  expect(report.problems).toEqual([
    { file: files[20], reason: 'the database is locked by another process; 2 more files were not tried' },
  ])
  expect(daysOf(db)).toEqual(days.slice(0, 20))
  writer.$client.close()
  db.$client.close()
})

test('a lock that comes when all have landed is told, too', () => {
  const path = join(folder, 'digests.db')
  db = openDatabase(path)
  db.$client.pragma('busy_timeout = 20')
  const writer = openDatabase(path)
  const told: string[] = []
  const options = {
    onFile: () => void writer.$client.exec('BEGIN IMMEDIATE'),
    onProblem: ({ reason }: { reason: string }) => told.push(reason),
  }
  expect(importAll(options, [write('a.md', makeReport('2024-11-14'))]).problems).toHaveLength(1)
  expect(told).toEqual(['the database is locked by another process'])
  expect(daysOf(db)).toEqual(['2024-11-14'])
  writer.$client.close()
  db.$client.close()
})

test('a full disk ends the import, and what landed before stays', () => {
  db = openDatabase(join(folder, 'digests.db'))
  const files = ['a.md', 'b.md', 'c.md'].map((name, index) =>
    write(name, makeReport(`2024-11-1${index}`, 'papers', index === 1 ? '길다. '.repeat(50_000) : '짧다.')),
  )
  const pages = Number(db.$client.pragma('page_count', { simple: true }))
  db.$client.pragma(`max_page_count = ${pages + 10}`)
  expect(importAll({}, files).problems).toEqual([
    { file: files[1], reason: 'the disk is full; 1 more file was not tried' },
  ])
  expect(daysOf(db)).toEqual(['2024-11-10'])
  db.$client.close()
})

test('a bug is thrown on', () => {
  write('a.md', makeReport('2024-11-14'))
  db.$client.exec('DROP TABLE summaries')
  expect(() => importAll()).toThrow(/summaries/)
})

describe.skipIf(!existsSync(join(shared, 'corpus')))('the shared corpus (where it is present)', () => {
  test('82 files and 21 revisions import without a problem, and again without a change', () => {
    const digests = join(shared, 'corpus', 'digests')
    const revisions = join(shared, 'corpus', 'revisions')
    expect(importAll({}, [digests])).toMatchObject({ files: 82, problems: [] })
    expect(importAll({}, [revisions])).toMatchObject({ files: 21, problems: [] })
    importAll({}, [digests])
    const before = dumpDatabase(db)
    const changes = new Set(importAll({}, [digests]).editions.map(({ change }) => change))
    expect(changes).toEqual(new Set(['unchanged', 'superseded']))
    expect(dumpDatabase(db)).toEqual(before)
  }, 120_000)

  test('after its revisions the corpus is as if it had come alone', () => {
    const digests = join(shared, 'corpus', 'digests')
    importAll({}, [join(shared, 'corpus', 'revisions')])
    importAll({}, [digests])
    const alone = openDatabase(':memory:')
    importFiles(alone, [digests], { now })
    const count = (database: Database, table: string) =>
      database.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    for (const table of ['digests', 'editions', 'sections', 'summaries', 'appearances', 'sources'])
      expect([table, count(db, table)]).toEqual([table, count(alone, table)])
  }, 120_000)
})

const datesFile = join(shared, 'cases', '09-dates.json')

describe.skipIf(!existsSync(datesFile))('the shared dates (where they are present)', () => {
  const readCases = () =>
    JSON.parse(readFileSync(datesFile, 'utf8')) as { valid: { date: string; markdown: string }[]; invalid: string[] }

  test('every valid date imports', () => {
    for (const { date, markdown } of readCases().valid) write(`${date}.md`, markdown)
    expect(importAll().problems).toEqual([])
    expect(daysOf(db)).toEqual(['2024-02-29', '2026-03-08', '2026-12-31', '2027-01-01'])
  })

  test('every invalid date is refused by name and leaves no row', () => {
    const { invalid } = readCases()
    invalid.forEach((markdown, index) => {
      write(`${index}.md`, markdown)
    })
    const { problems } = importAll()
    expect(problems).toHaveLength(invalid.length)
    problems.forEach(({ reason }, index) => {
      const found = /\(paper_(.*)\.png\)/.exec(invalid[index] ?? '')?.[1] ?? 'none'
      expect(reason).toContain(found)
    })
    expect(dumpDatabase(db)).toEqual(dumpDatabase(openDatabase(':memory:')))
  })
})
