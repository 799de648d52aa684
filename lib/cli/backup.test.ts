import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile, makeSection } from '@/lib/ingest/test-digests'
import { run } from './test-io'

let folder: string
let db: string
let backup: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-backup-'))
  db = join(folder, 'digests.db')
  backup = join(folder, 'backup.db')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function add(day: string) {
  const database = openDatabase(db)
  const edition = makeEdition('ko', [makeSection('LLM', '요약', 'alpha')], { day })
  ingestDigestFile(database, makeFile('single', edition), 'imported', new Date(0))
  return database
}

async function listDays(path: string): Promise<string[]> {
  const { stdout } = await run(['list', '--json', '--db', path])
  return JSON.parse(stdout).digests.map(({ day }: { day: string }) => day)
}

test('a backup is one file that holds what was there, though the database is open and has a log', async () => {
  const open = add('2024-11-14')
  expect(existsSync(`${db}-wal`)).toBe(true)
  expect(await run(['backup', backup, '--db', db])).toMatchObject({ exitCode: 0, stderr: '' })
  open.$client.close()
  expect(await listDays(backup)).toEqual(['2024-11-14'])
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
})

test('a backup made while a digest is being written holds those before it, and no part of it', async () => {
  const open = add('2024-11-14')
  open.$client.exec('BEGIN IMMEDIATE')
  open.$client.exec("INSERT INTO digests (day, kind) VALUES ('2024-11-15', 'papers')")
  expect(await run(['backup', backup, '--db', db])).toMatchObject({ exitCode: 0, stderr: '' })
  open.$client.exec('COMMIT')
  open.$client.close()
  expect(await listDays(db)).toEqual(['2024-11-15', '2024-11-14'])
  expect(await listDays(backup)).toEqual(['2024-11-14'])
})

test('a backup does not replace a file unless it is told to', async () => {
  add('2024-11-14').$client.close()
  writeFileSync(backup, 'mine')
  expect(await run(['backup', backup, '--db', db])).toMatchObject({ exitCode: 1 })
  expect(readFileSync(backup, 'utf8')).toBe('mine')
  expect(await run(['backup', backup, '--db', db, '--force'])).toMatchObject({ exitCode: 0 })
})

test('a restore brings back what was there and keeps what was there since', async () => {
  add('2024-11-14').$client.close()
  await run(['backup', backup, '--db', db])
  const open = add('2024-11-15')
  expect(await run(['restore', backup, '--db', db])).toMatchObject({ exitCode: 0, stderr: '' })
  open.$client.close()
  expect(await listDays(db)).toEqual(['2024-11-14'])
  expect(await listDays(`${db}.2024-11-15T15-30-00-000Z`)).toEqual(['2024-11-15', '2024-11-14'])
})

test('a restore makes the database where there is none', async () => {
  add('2024-11-14').$client.close()
  await run(['backup', backup, '--db', db])
  const elsewhere = join(folder, 'other.db')
  expect(await run(['restore', backup, '--db', elsewhere])).toMatchObject({ exitCode: 0 })
  expect(await listDays(elsewhere)).toEqual(['2024-11-14'])
})

test.each([
  ['no database', (path: string) => writeFileSync(path, 'garbage '.repeat(1000))],
  ['nothing', () => {}],
  ['a newer schema', makeNewer],
])('a restore from %s is refused and leaves the database as it is', async (_, make) => {
  add('2024-11-14').$client.close()
  make(backup)
  const { exitCode, stderr } = await run(['restore', backup, '--db', db])
  expect(exitCode).toBe(1)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(await listDays(db)).toEqual(['2024-11-14'])
})

function makeNewer(path: string) {
  const database = openDatabase(path)
  database.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)")
  database.$client.close()
}
