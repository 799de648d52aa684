import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectDatabase } from './connect'
import { describeDatabaseError } from './errors'
import { followDatabase, type LiveDatabase } from './live'
import { openDatabase } from './open'

let folder: string
let path: string
let live: LiveDatabase

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'))
  path = join(folder, 'deep', 'digests.db')
  makeDatabase(path, '2024-11-15')
  live = followDatabase(path, (file) => openDatabase(file, { readonly: true, timeoutMs: 20 }))
})

afterEach(() => {
  live.close()
  rmSync(folder, { recursive: true })
})

function makeDatabase(file: string, day: string) {
  const db = openDatabase(file)
  addDay(db, day)
  db.$client.close()
}

function addDay(db: ReturnType<typeof openDatabase>, day: string) {
  db.$client.prepare("INSERT INTO digests (day, kind) VALUES (?, 'papers')").run(day)
}

function putFolder(place: string) {
  rmSync(place)
  mkdirSync(place)
}

const listDays = () => live.get().$client.prepare('SELECT day FROM digests ORDER BY day').pluck().all()

function reasonOf(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    return describeDatabaseError(error)
  }
  return undefined
}

test('the version stays while nothing changes', () => {
  expect(live.readVersion()).toBe(live.readVersion())
})

test('the version moves when another connection commits', () => {
  const before = live.readVersion()
  const writer = openDatabase(path)
  addDay(writer, '2024-11-16')
  expect(live.readVersion()).not.toBe(before)
  writer.$client.close()
})

test('the version does not move for a transaction that is taken back', () => {
  const writer = openDatabase(path)
  const before = live.readVersion()
  writer.$client.exec('BEGIN IMMEDIATE')
  addDay(writer, '2024-11-16')
  writer.$client.exec('ROLLBACK')
  expect(live.readVersion()).toBe(before)
  writer.$client.close()
})

test('a file moved into its place is read, and the version moves', () => {
  const before = live.readVersion()
  const other = join(folder, 'other.db')
  makeDatabase(other, '2024-11-20')
  renameSync(other, path)
  expect(live.readVersion()).not.toBe(before)
  expect(listDays()).toEqual(['2024-11-20'])
})

test('a handle taken before the file was replaced can still be read', () => {
  const old = live.get()
  const other = join(folder, 'other.db')
  makeDatabase(other, '2024-11-20')
  renameSync(other, path)
  live.readVersion()
  expect(old.$client.prepare('SELECT day FROM digests').pluck().all()).toEqual(['2024-11-15'])
})

test('a lost file is an error until it is back, and none is created', () => {
  const aside = join(folder, 'aside.db')
  live.readVersion()
  renameSync(path, aside)
  expect(reasonOf(live.readVersion)).toBe('the database cannot be opened')
  expect(reasonOf(live.get)).toBe('the database cannot be opened')
  renameSync(aside, path)
  expect(listDays()).toEqual(['2024-11-15'])
})

test.each<[string, () => void, RegExp]>([
  ['no folder', () => rmSync(dirname(path), { recursive: true }), /cannot be opened/],
  ['a folder', () => putFolder(path), /cannot be opened/],
  ['0 bytes', () => truncateSync(path), /schema version 0/],
  ['other bytes', () => writeFileSync(path, Buffer.alloc(9000, 'no digest ')), /is not a database/],
])('%s in its place is an error with a reason, and it recovers', (_name, damage, reason) => {
  const copy = join(folder, 'copy.db')
  copyFileSync(path, copy)
  live.readVersion()
  damage()
  expect(reasonOf(live.readVersion)).toMatch(reason)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(dirname(path), { recursive: true })
  renameSync(copy, path)
  expect(listDays()).toEqual(['2024-11-15'])
})

test('a database written over in place is read anew', () => {
  const other = join(folder, 'other.db')
  makeDatabase(other, '2024-11-20')
  addDay(openDatabase(other), '2024-11-21')
  live.readVersion()
  openDatabase(other).$client.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(other, path)
  expect(listDays()).toEqual(['2024-11-20', '2024-11-21'])
})

test('a locked database is an error soon, and it recovers', () => {
  const other = connectDatabase(path)
  other.$client.pragma('journal_mode = DELETE')
  other.$client.exec('BEGIN EXCLUSIVE')
  expect(reasonOf(live.readVersion)).toBe('the database is locked by another process')
  other.$client.exec('ROLLBACK')
  expect(listDays()).toEqual(['2024-11-15'])
  other.$client.close()
})
