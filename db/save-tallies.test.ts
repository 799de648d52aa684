import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '@/env'
import type { EditionSection } from '@/lib/digest/edition'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { addSections, makeEdition, makeFile, makeSection } from '@/lib/ingest/test-digests'
import { createRandom } from '../e2e/support/random'
import { type Database, openDatabase } from './open'
import { kinds, languages, type Method } from './vocabulary'

const now = new Date('2024-11-15T12:00:00Z')

type Line = {
  digest: number
  day: string
  kind: string
  category: string
  section: number
  source: number | null
}

/** Every tally as the lines of all digests give it, counted one by one. */
function countByHand(db: Database): string[] {
  const lines = db.$client
    .prepare(
      `SELECT d.id AS digest, d.day, d.kind, s.category, s.id AS section, a.source_id AS source
       FROM digests d JOIN sections s ON s.digest_id = d.id LEFT JOIN appearances a ON a.section_id = s.id
       ORDER BY d.day, d.id, s.position, a.position`,
    )
    .all() as Line[]
  const firstDays = new Map<number, string>()
  const counted = new Set<string>()
  const sums = new Map<string, { sections: Set<number>; listed: number; fresh: number }>()
  for (const { digest, day, kind, category, section, source } of lines) {
    const name = `${day} ${kind} ${category}`
    const sum = sums.get(name) ?? { sections: new Set(), listed: 0, fresh: 0 }
    sums.set(name, sum)
    sum.sections.add(section)
    if (source === null) continue
    sum.listed += 1
    if (!firstDays.has(source)) firstDays.set(source, day)
    if (firstDays.get(source) === day && !counted.has(`${digest} ${source}`)) sum.fresh += 1
    counted.add(`${digest} ${source}`)
  }
  return [...sums].map(([name, { sections, listed, fresh }]) => `${name} ${sections.size} ${listed} ${fresh}`).sort()
}

function storedTallies(db: Database): string[] {
  return db.$client
    .prepare(
      `SELECT d.day || ' ' || d.kind || ' ' || t.category || ' ' || t.sections || ' ' || t.listed || ' ' || t.fresh
       FROM tallies t JOIN digests d ON d.id = t.digest_id`,
    )
    .pluck()
    .all()
    .map(String)
    .sort()
}

const labels = ['LLM', 'Robotics', 'Computer Vision', 'Security']

/** Titles and addresses come from pools of their own, so that sources meet and become one. */
function inventSections(random: () => number): EditionSection[] {
  const below = (limit: number) => Math.floor(random() * limit)
  const line = () => {
    const page = below(12)
    const url = page < 6 ? `http://arxiv.org/abs/2411.0000${page}v1` : `https://example.org/${page}`
    return { title: `The work numbered ${random() < 0.8 ? page : below(12)}`, url }
  }
  return Array.from({ length: below(4) }, () => ({
    ...makeSection(labels[below(labels.length)] ?? '', '요약입니다.'),
    sources: Array.from({ length: below(5) }, line),
  }))
}

function importInvented(db: Database, random: () => number, method: Method): void {
  const day = `2024-11-0${1 + Math.floor(random() * 6)}`
  const lang = languages[random() < 0.7 ? 0 : 1]
  const chosen = random() < 0.2 ? kinds : [kinds[random() < 0.5 ? 0 : 1]]
  const editions = chosen.map((kind) => makeEdition(lang, inventSections(random), { day, kind }))
  ingestDigestFile(db, makeFile(chosen.length === 2 ? 'combined' : 'single', ...editions), method, now)
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('tallies are those counted by hand after imports in any order, seed %i', (seed) => {
  const random = createRandom(seed)
  const db = openDatabase(':memory:')
  for (let count = 0; count < 40; count += 1) {
    importInvented(db, random, random() < 0.4 ? 'sample' : 'imported')
    expect(storedTallies(db)).toEqual(countByHand(db))
  }
})

test('a source is new on its earliest day only, whichever day is imported first', () => {
  const db = openDatabase(':memory:')
  addSections(db, '2024-11-05', ['LLM', '요약', 'alpha', 'beta'])
  addSections(db, '2024-11-03', ['LLM', '요약', 'alpha'])
  addSections(db, '2024-11-04', ['Robotics', '요약', 'alpha', 'gamma'])
  expect(storedTallies(db)).toEqual([
    '2024-11-03 papers llm 1 1 1',
    '2024-11-04 papers robotics 1 2 1',
    '2024-11-05 papers llm 1 2 1',
  ])
  addSections(db, '2024-11-03', ['LLM', '요약', 'delta'])
  expect(storedTallies(db)).toEqual([
    '2024-11-03 papers llm 1 1 1',
    '2024-11-04 papers robotics 1 2 2',
    '2024-11-05 papers llm 1 2 1',
  ])
})

test('a source in two categories of one digest is new in the first of them', () => {
  const db = openDatabase(':memory:')
  addSections(db, '2024-11-05', ['LLM', '요약', 'alpha'], ['Robotics', '요약', 'alpha', 'beta'], ['Security', '요약'])
  expect(storedTallies(db)).toEqual([
    '2024-11-05 papers llm 1 1 1',
    '2024-11-05 papers robotics 1 2 1',
    '2024-11-05 papers security 1 0 0',
  ])
})

test('the migration counts the digests that were there before it', () => {
  const db = openDatabase(':memory:')
  const random = createRandom(9)
  for (let count = 0; count < 12; count += 1) importInvented(db, random, 'imported')
  db.$client.exec('DELETE FROM tallies')
  const migration = readFileSync(join(projectRoot, 'db/migrations/0002_tallies.sql'), 'utf8')
  db.$client.exec(migration.slice(migration.indexOf('INSERT INTO')))
  expect(storedTallies(db)).toEqual(countByHand(db))
})
