import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LostDatabaseError } from '@/db/errors'
import { openDatabase } from '@/db/open'
import { run } from './test-io'

let folder: string
let db: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-lost-'))
  db = join(folder, 'digests.db')
  await run(['setup', '--db', db])
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function lose(...ends: string[]) {
  for (const end of ['', ...ends]) rmSync(db + end, { force: true })
}

describe('a database that was made and is gone', () => {
  test.each([
    ['setup', ['setup']],
    ['import', ['import', 'db/samples']],
    ['import --dry-run', ['import', 'db/samples', '--dry-run']],
    ['list', ['list']],
  ])('stops %s with one line and exit code 3, and stays gone', async (_, args) => {
    lose()
    const { exitCode, stdout, stderr } = await run([...args, '--db', db])
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(stderr).toMatch(/^\S+digests\.db: the database was made here and is gone: [^\n]+\n$/)
    expect(stderr).toContain('restore FILE')
    expect(stderr).toContain('setup --new')
    expect(existsSync(db)).toBe(false)
  })

  test('is what doctor tells', async () => {
    lose()
    const { exitCode, stderr } = await run(['doctor', '--db', db])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('is gone')
  })

  test('cannot be opened by the server either', () => {
    lose()
    expect(() => openDatabase(db)).toThrow(LostDatabaseError)
    expect(() => openDatabase(db, { readonly: true })).toThrow(LostDatabaseError)
  })

  test('is made anew when told to, and is then there for all', async () => {
    lose()
    const { exitCode, stdout } = await run(['setup', '--new', '--db', db])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/sample digests loaded\n$/)
    expect(await run(['setup', '--db', db])).toMatchObject({ exitCode: 0 })
    lose()
    expect(await run(['setup', '--db', db])).toMatchObject({ exitCode: 3 })
  })

  test('comes back by a restore', async () => {
    const backup = join(folder, 'backup.db')
    await run(['backup', backup, '--db', db])
    lose()
    expect(await run(['restore', backup, '--db', db])).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await run(['setup', '--db', db])).toMatchObject({ exitCode: 0 })
  })

  test('leaves no log that a restore would take for its own', async () => {
    const backup = join(folder, 'backup.db')
    await run(['backup', backup, '--db', db])
    lose()
    writeFileSync(`${db}-wal`, 'left behind')
    expect(await run(['restore', backup, '--db', db])).toMatchObject({ exitCode: 0 })
    expect(existsSync(`${db}-wal`)).toBe(false)
    expect(readFileSync(`${db}.2024-11-15T15-30-00-000Z-wal`, 'utf8')).toBe('left behind')
  })
})

test('setup --new never touches a database that is there', async () => {
  const before = readFileSync(db)
  const { exitCode, stderr } = await run(['setup', '--new', '--db', db])
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/digests\.db: there already; --new makes one only where it is missing\n$/)
  expect(readFileSync(db)).toEqual(before)
})

test('setup --new makes the first database as setup does', async () => {
  const other = join(folder, 'other.db')
  expect(await run(['setup', '--new', '--db', other])).toMatchObject({ exitCode: 0 })
})

test('a database and its mark deleted together are a fresh start', async () => {
  lose('.made')
  expect(await run(['setup', '--db', db])).toMatchObject({ exitCode: 0 })
})

test('a backup is a plain file without a mark of its own', async () => {
  const backup = join(folder, 'backup.db')
  await run(['backup', backup, '--db', db])
  expect(existsSync(`${backup}.made`)).toBe(false)
})
