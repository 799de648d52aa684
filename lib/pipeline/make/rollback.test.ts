import { expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { beginRun, finishRun } from '@/db/runs'
import { writeTransaction } from '@/db/save'
import type { Day } from '@/db/vocabulary'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { renewSearch } from '@/lib/ingest/renew-search'
import { listExported, makeEdition, makeFile, makeSection } from '@/lib/ingest/test-digests'
import { copyDigest, putBackDigest } from './digest-copy'
import { emptyReport } from './report'
import { rollBackDigest } from './rollback'

const day = '2024-11-15' as Day
const now = new Date('2024-11-15T12:00:00Z')
const first = makeEdition('ko', [
  makeSection('LLM', '언어 모델', 'alpha', 'beta'),
  makeSection('Robotics', '로봇', 'gamma'),
])
const second = makeEdition('en', [makeSection('Robots', 'About robots', 'gamma', 'delta')])
const other = makeEdition('ko', [makeSection('Audio', '소리', 'epsilon')])

function databaseWith(...editions: (typeof first)[]) {
  const db = openDatabase(':memory:')
  for (const edition of editions) ingestDigestFile(db, makeFile('single', edition), 'imported', now)
  renewSearch(db)
  return db
}

/** What readers can find, without the numbers of rows. */
function contentOf(db: Database) {
  const tallies = db.$client.prepare('SELECT category, listed, fresh FROM tallies ORDER BY 1').all()
  const sources = db.$client.prepare('SELECT key FROM sources ORDER BY 1').pluck().all()
  return { digests: listExported(db), tallies, sources }
}

function publishOver(db: Database, edition: typeof first) {
  const replaced = copyDigest(db, day, 'papers')
  const id = beginRun(db, day, 'papers', now)
  writeTransaction(db, () => putBackDigest(db, day, 'papers', null))
  ingestDigestFile(db, makeFile('single', edition), 'model', now)
  finishRun(db, id, { state: 'done', report: emptyReport(), replaced }, now)
}

test('a digest of two languages comes back as it stood', () => {
  const db = databaseWith(first, second)
  const before = contentOf(db)
  publishOver(db, other)
  expect(contentOf(db)).not.toEqual(before)
  expect(rollBackDigest(db, day, 'papers')).toEqual({ attempt: 1, hasOlder: true })
  expect(contentOf(db)).toEqual(before)
})

test('where nothing stood before, nothing is left', () => {
  const db = databaseWith()
  publishOver(db, other)
  expect(rollBackDigest(db, day, 'papers')).toEqual({ attempt: 1, hasOlder: false })
  expect(contentOf(db)).toEqual({ digests: [], tallies: [], sources: [] })
})

test('attempts are taken back one after the other, then there is nothing to take back', () => {
  const db = databaseWith(first)
  publishOver(db, other)
  publishOver(db, second)
  expect(rollBackDigest(db, day, 'papers')?.attempt).toBe(2)
  expect(contentOf(db).sources).toHaveLength(1)
  expect(rollBackDigest(db, day, 'papers')?.attempt).toBe(1)
  expect(contentOf(db).sources).toHaveLength(3)
  expect(rollBackDigest(db, day, 'papers')).toBeUndefined()
})
