import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { listInventory } from '@/db/queries/inventory'
import { projectRoot } from '@/env'
import { importFiles } from './import-files'
import { loadSamples } from './samples'
import { dumpDatabase, makeReport } from './test-digests'

const now = new Date('2024-11-15T12:00:00Z')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('samples of an empty database are loaded and known as such; other files of the folder are not', () => {
  write('2024-11-14-papers.ko.md', makeReport('2024-11-14'))
  write('2024-11-15-news.ko.md', makeReport('2024-11-15', 'news'))
  write('README.md', '# About the samples\n')
  const db = openDatabase(':memory:')
  expect(loadSamples(db, folder, now)).toBe(2)
  expect(listInventory(db).flatMap(({ editions }) => editions)).toEqual([
    { lang: 'ko', method: 'sample' },
    { lang: 'ko', method: 'sample' },
  ])
})

test('a digest in two languages counts once', () => {
  write('2024-11-14-papers.ko.md', makeReport('2024-11-14'))
  const english = makeReport('2024-11-14', 'papers', 'A summary.').replace('요약', 'Summary').replace('출처', 'Sources')
  write('2024-11-14-papers.en.md', english)
  const db = openDatabase(':memory:')
  expect(loadSamples(db, folder, now)).toBe(1)
  expect(listInventory(db)[0]?.editions.map(({ lang }) => lang)).toEqual(['ko', 'en'])
})

test('a database with a digest gets none', () => {
  write('2024-11-14-papers.ko.md', makeReport('2024-11-14'))
  const db = openDatabase(':memory:')
  importFiles(db, [write('own.md', makeReport('2024-11-20'))], { now: () => now })
  const before = dumpDatabase(db)
  expect(loadSamples(db, folder, now)).toBe(0)
  expect(dumpDatabase(db)).toEqual(before)
})

test('loading twice changes nothing', () => {
  write('2024-11-14-papers.ko.md', makeReport('2024-11-14'))
  const db = openDatabase(':memory:')
  loadSamples(db, folder, now)
  expect(loadSamples(db, folder, now)).toBe(0)
  expect(listInventory(db)).toHaveLength(1)
})

test('a broken sample leaves the database empty', () => {
  write('2024-11-14-papers.ko.md', makeReport('2024-11-14'))
  write('2024-11-15-papers.ko.md', 'no digest\n')
  const db = openDatabase(':memory:')
  expect(() => loadSamples(db, folder, now)).toThrow()
  expect(listInventory(db)).toEqual([])
})

test('a folder that does not exist holds none', () => {
  expect(loadSamples(openDatabase(':memory:'), join(folder, 'missing'), now)).toBe(0)
})

test('the samples of this product load, and a first import takes them all out', () => {
  const db = openDatabase(':memory:')
  expect(loadSamples(db, join(projectRoot, 'db', 'samples'), now)).toBeGreaterThan(0)
  const count = listInventory(db).length
  const report = importFiles(db, [write('own.md', makeReport('2024-11-20'))], { now: () => now })
  expect(report.removedSamples).toBe(count)
  expect(listInventory(db).map(({ day }) => day)).toEqual(['2024-11-20'])
})
