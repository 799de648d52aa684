import { expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import type { Day, Kind } from '@/db/vocabulary'
import type { EditionSource } from '@/lib/digest/edition'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { findDigest, findNeighbours, findNewestDay, listDays } from './digests'
import { countDigests, findLedger, listKnownSources } from './ledger'

const first = '2026-03-01' as Day
const second = '2026-03-02' as Day
const third = '2026-03-05' as Day
const one = { title: 'One', url: 'https://example.org/one' }
const two = { title: 'Two', url: 'https://example.org/two' }
const three = { title: 'Three', url: 'https://example.org/three' }

function add(db: Database, day: Day, kind: Kind, ...sections: EditionSource[][]) {
  const edition = {
    day,
    kind,
    lang: 'ko' as const,
    sections: sections.map((sources) => ({ label: 'LLM', emoji: null, body: '요약입니다.', sources })),
  }
  ingestDigestFile(db, { shape: 'single', notes: [], editions: [edition] }, 'imported', new Date(0))
}

function threeDays(): Database {
  const db = openDatabase(':memory:')
  add(db, first, 'papers', [one, two])
  add(db, second, 'news', [one], [one, three])
  add(db, third, 'papers', [one, three], [])
  return db
}

function sourceIds(db: Database, day: Day, kind: Kind): number[] {
  return (
    findDigest(db, day, kind)?.sections.flatMap(({ appearances }) => appearances.map(({ source }) => source.id)) ?? []
  )
}

test('a source is counted once for each day, over both kinds, up to the day that is read', () => {
  const db = threeDays()
  const [id = 0] = sourceIds(db, first, 'papers')
  expect(findLedger(db, [id], first).get(id)).toEqual({ firstSeen: first, timesSeen: 1 })
  expect(findLedger(db, [id], second).get(id)).toEqual({ firstSeen: first, timesSeen: 2 })
  expect(findLedger(db, [id], third).get(id)).toEqual({ firstSeen: first, timesSeen: 3 })
})

test('a source not listed by that day is not in the ledger', () => {
  const db = threeDays()
  const [, , id = 0] = sourceIds(db, second, 'news')
  expect(findLedger(db, [id], first).size).toBe(0)
})

test('a source is known from the day after its first one', () => {
  const db = threeDays()
  const [one = 0, two = 0] = sourceIds(db, first, 'papers')
  expect(listKnownSources(db, [one, two], first)).toEqual(new Set())
  expect(listKnownSources(db, [one], second)).toEqual(new Set([one]))
})

test('a digest counts the lines it lists and the sources it lists for the first time', () => {
  expect(countDigests(threeDays(), [first, second, third])).toEqual([
    { day: first, kind: 'papers', listed: 2, fresh: 2 },
    { day: second, kind: 'news', listed: 3, fresh: 1 },
    { day: third, kind: 'papers', listed: 2, fresh: 0 },
  ])
})

test('neighbours are the nearest days that have a digest, of one kind when it is given', () => {
  const db = threeDays()
  expect(findNeighbours(db, second)).toEqual({ previous: first, next: third })
  expect(findNeighbours(db, first, 'papers')).toEqual({ previous: undefined, next: third })
  expect(findNeighbours(db, '2026-03-03' as Day)).toEqual({ previous: second, next: third })
})

test('days are listed newest first, and the newest of a kind is found', () => {
  const db = threeDays()
  expect(listDays(db, 2)).toEqual([third, second])
  expect(findNewestDay(db, 'news')).toBe(second)
  expect(findNewestDay(openDatabase(':memory:'))).toBeUndefined()
})
