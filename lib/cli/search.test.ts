import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findNote } from '@/db/meta'
import { openDatabase } from '@/db/open'
import { makeReport } from '@/lib/ingest/test-digests'
import { searchVersion } from '@/lib/search/section-text'
import { run } from './test-io'

let folder: string
let db: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-search-'))
  db = join(folder, 'digests.db')
  for (const [day, body] of [
    ['2024-11-14', '강화 학습을 쓴 로봇입니다.'],
    ['2024-11-15', '희소한 어텐션을 다룹니다.'],
  ] as const) {
    const file = join(folder, `Papers_${day}_report.md`)
    writeFileSync(file, makeReport(day, 'papers', body))
    await run(['import', file, '--db', db])
  }
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('what is found is told with its place and its marks', async () => {
  expect(await run(['search', '강화학습', '--db', db])).toEqual({
    exitCode: 0,
    stdout:
      'also: 강화 학습 / reinforcement learning\n2024-11-14 papers 0  LLM [llm]\n    [강화 학습]을 쓴 로봇입니다.\n1 section found\n',
    stderr: '',
  })
})

test('as JSON in the shape of the API', async () => {
  const { stdout } = await run(['search', '로봇', '--json', '--db', db])
  expect(JSON.parse(stdout)).toMatchObject({
    query: '로봇',
    total: 1,
    results: [
      {
        day: '2024-11-14',
        kind: 'papers',
        section: 0,
        path: '/ko/2024-11-14/papers#section-1',
        foundBy: 'typed',
        snippet: { lang: 'ko', marks: [[9, 11]] },
      },
    ],
  })
})

test('a file of queries gives each its whole list', async () => {
  const queries = join(folder, 'queries.txt')
  writeFileSync(queries, '로봇\n\n어텐션\n없는 것\n로봇\n')
  const { stdout } = await run(['search', '--queries', queries, '--db', db])
  expect(JSON.parse(stdout)).toEqual({
    로봇: [{ day: '2024-11-14', kind: 'papers', section: 0 }],
    어텐션: [{ day: '2024-11-15', kind: 'papers', section: 0 }],
    '없는 것': [],
  })
})

test('filters are checked', async () => {
  const { exitCode, stderr } = await run(['search', '로봇', '--category', 'nonsense', '--db', db])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Expected one of computer-vision')
})

test.each([[['search']], [['search', '로봇', '--queries', 'x']]])('%j wants one query or a file', async (args) => {
  expect(await run([...args, '--db', db])).toMatchObject({ exitCode: 2, stdout: '' })
})

test('an index by older rules is made anew by the next command that writes', async () => {
  const older = openDatabase(db)
  older.$client.exec("INSERT INTO section_fts (section_fts) VALUES ('delete-all'); UPDATE meta SET value = 'old'")
  older.$client.close()
  expect((await run(['search', '로봇', '--db', db])).stdout).toContain('0 sections found')
  await run(['setup', '--db', db])
  expect((await run(['search', '로봇', '--db', db])).stdout).toContain('1 section found')
})

test('reindex makes it anew', async () => {
  const broken = openDatabase(db)
  broken.$client.exec("INSERT INTO section_fts (section_fts) VALUES ('delete-all')")
  broken.$client.close()
  expect((await run(['reindex', '--db', db])).stdout).toMatch(/: 2 sections indexed\n$/)
  expect((await run(['search', '어텐션', '--db', db])).stdout).toContain('2024-11-15 papers 0')
  const mended = openDatabase(db)
  expect(findNote(mended, 'search_version')).toBe(searchVersion)
  mended.$client.close()
})
