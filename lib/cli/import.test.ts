import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { makeReport } from '@/lib/ingest/test-digests'
import { run } from './test-io'

let folder: string
let db: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-import-'))
  db = join(folder, 'data', 'digests.db')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('a good file makes the database, a line and a summary, and exit code 0', async () => {
  const file = write('a.md', makeReport('2024-11-15'))
  expect(await run(['import', file, '--db', db])).toEqual({
    exitCode: 0,
    stdout: '2024-11-15 papers ko  added  1 section, 1 source\n1 file, 1 digest: 1 added\n',
    stderr: '',
  })
  expect(existsSync(db)).toBe(true)
})

test('the same file again is unchanged and has no line', async () => {
  const file = write('a.md', makeReport('2024-11-15'))
  await run(['import', file, '--db', db])
  const { stdout } = await run(['import', file, '--db', db])
  expect(stdout).toBe('1 file, 1 digest: 1 unchanged\n')
})

test('a date that the calendar lacks is one line on stderr with file, line and date, and exit code 1', async () => {
  const file = write('a.md', makeReport('2026-02-30'))
  const { exitCode, stderr } = await run(['import', file, '--db', db])
  expect(exitCode).toBe(1)
  expect(stderr.startsWith(`${file}:1: `)).toBe(true)
  expect(stderr).toContain('2026-02-30')
  expect(stderr.match(/\n/g)).toHaveLength(1)
})

test('in a batch the bad files are listed again at the end', async () => {
  write('a.md', 'no digest\n')
  write('b.md', makeReport('2024-11-15'))
  const { exitCode, stdout, stderr } = await run(['import', folder, '--db', db])
  expect(exitCode).toBe(1)
  expect(stdout).toBe(
    `2024-11-15 papers ko  added  1 section, 1 source\n2 files, 1 digest: 1 added\n1 problem:\n  ${stderr}`,
  )
})

test('a section without sources is a warning and no failure', async () => {
  const file = write('a.md', makeReport('2024-11-15').replace(/^ - .*\n/m, ''))
  const { exitCode, stderr } = await run(['import', file, '--db', db])
  expect(exitCode).toBe(0)
  expect(stderr).toMatch(/a\.md:\d+: warning: .*LLM/)
})

test('--json prints one object with every field', async () => {
  const file = write('a.md', makeReport('2024-11-15'))
  const missing = join(folder, 'missing')
  const { exitCode, stdout, stderr } = await run(['import', file, missing, '--json', '--db', db])
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    files: 1,
    editions: [{ day: '2024-11-15', kind: 'papers', lang: 'ko', change: 'added', sections: 1, sources: 1, file }],
    notes: [],
    problems: [{ file: missing, reason: 'no such file or folder' }],
    removedSamples: 0,
    dryRun: false,
  })
  expect(stderr).toBe(`${missing}: no such file or folder\n`)
})

test('--quiet prints problems and nothing else', async () => {
  const file = write('a.md', makeReport('2024-11-15').replace(/^ - .*\n/m, ''))
  const bad = write('b.md', 'no digest\n')
  const { stdout, stderr } = await run(['import', file, bad, '--quiet', '--db', db])
  expect(stdout).toBe('')
  expect(stderr.startsWith(`${bad}:1: `)).toBe(true)
  expect(stderr.match(/\n/g)).toHaveLength(1)
})

test('a terminal gets a bar that leaves whole lines and is gone at the end', async () => {
  write('a.md', makeReport('2024-11-14'))
  write('b.md', 'no digest\n')
  const { stdout, stderr } = await run(['import', folder, '--db', db], { isTerminal: true })
  expect(stdout).toContain('2 files, 1 digest: 1 added\n')
  expect(stderr).toContain(`${join(folder, 'b.md')}:1: `)
})

describe('--dry-run', () => {
  test('makes no database', async () => {
    const file = write('a.md', makeReport('2024-11-15'))
    const { exitCode, stdout } = await run(['import', file, '--dry-run', '--db', db])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('2024-11-15 papers ko  added')
    expect(stdout).toContain('dry run: nothing was written\n')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test('tells what would change in a database that exists, which stays as it is', async () => {
    await run(['import', write('a.md', makeReport('2024-11-15')), '--db', db])
    const changed = write('a.md', makeReport('2024-11-15', 'papers', '다른 요약입니다.'))
    const { stdout } = await run(['import', changed, '--dry-run', '--json', '--db', db])
    expect(JSON.parse(stdout)).toMatchObject({ dryRun: true, editions: [{ change: 'replaced' }] })
    expect((await run(['show', '2024-11-15', 'papers', '--db', db])).stdout).toContain('요약입니다.')
    expect((await run(['show', '2024-11-15', 'papers', '--db', db])).stdout).not.toContain('다른')
  })
})

test('the samples that give way are told', async () => {
  await run(['setup', '--db', db])
  const { stdout } = await run(['import', write('a.md', makeReport('2024-11-15')), '--db', db])
  expect(stdout).toMatch(/^\d+ sample digests taken out$/m)
})

test('a database that cannot be opened is one line that names it', async () => {
  const file = write('a.md', makeReport('2024-11-15'))
  const garbage = write('garbage.db', 'nothing of a database\n'.repeat(100))
  expect(await run(['import', file, '--db', garbage])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${garbage}: the file is not a database\n`,
  })
  expect((await run(['import', file, '--db', folder])).stderr).toBe(`${folder}: the database cannot be opened\n`)
  const belowFile = join(file, 'digests.db')
  expect(await run(['import', file, '--db', belowFile])).toMatchObject({ exitCode: 1, stdout: '' })
})

test('a database of a newer version is refused', async () => {
  const newer = openDatabase(db)
  newer.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 1)")
  newer.$client.close()
  const { exitCode, stderr } = await run(['import', write('a.md', makeReport('2024-11-15')), '--db', db])
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/: the database has schema version \d+, this version knows \d+: update the product\n$/)
})
