import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeDatabaseError, SchemaError } from './errors'
import { findSchemaVersion, latestSchemaVersion } from './migrate'
import { openDatabase } from './open'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-'))
  path = join(folder, 'deep', 'digests.db')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function errorOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

test('a new database is made with its folder and has the newest schema', () => {
  const db = openDatabase(path)
  expect(findSchemaVersion(db)).toBe(latestSchemaVersion())
  db.$client.close()
})

test('opening again applies nothing and keeps what is there', () => {
  const first = openDatabase(path)
  first.$client.exec("INSERT INTO digests (day, kind) VALUES ('2024-11-15', 'papers')")
  first.$client.close()
  const again = openDatabase(path)
  expect(findSchemaVersion(again)).toBe(latestSchemaVersion())
  expect(again.$client.prepare('SELECT day FROM digests').pluck().all()).toEqual(['2024-11-15'])
  again.$client.close()
})

test('the write-ahead log is on, foreign keys are checked and writers are waited for', () => {
  const db = openDatabase(path)
  const pragma = (name: string) => db.$client.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('busy_timeout')).toBe(5000)
  db.$client.close()
})

test('a database of a newer version is refused, for writing and for reading', () => {
  const db = openDatabase(path)
  db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 1)")
  db.$client.close()
  const known = latestSchemaVersion()
  const message = `the database has schema version ${known + 1}, this version knows ${known}: update the product`
  for (const options of [{}, { readonly: true }]) {
    const error = errorOf(() => openDatabase(path, options))
    expect(error).toBeInstanceOf(SchemaError)
    expect(describeDatabaseError(error)).toBe(message)
  }
})

test('a file that is no database is refused and left as it is', () => {
  path = join(folder, 'notes.txt')
  writeFileSync(path, 'these are no digests\n'.repeat(500))
  expect(describeDatabaseError(errorOf(() => openDatabase(path)))).toBe('the file is not a database')
  expect(readFileSync(path, 'utf8')).toBe('these are no digests\n'.repeat(500))
})

test('a read-only handle refuses to write', () => {
  openDatabase(path).$client.close()
  const db = openDatabase(path, { readonly: true })
  const error = errorOf(() => db.$client.exec("INSERT INTO digests (day, kind) VALUES ('2024-11-15', 'papers')"))
  expect(describeDatabaseError(error)).toBe('the database is read-only')
  db.$client.close()
})

test('an error that is a bug has no description', () => {
  const db = openDatabase(path)
  expect(describeDatabaseError(errorOf(() => db.$client.exec('SELECT nothing FROM nowhere')))).toBeUndefined()
  expect(describeDatabaseError(new TypeError('a bug'))).toBeUndefined()
  db.$client.close()
})
