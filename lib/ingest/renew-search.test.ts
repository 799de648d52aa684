import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { ingestDigestFile } from './ingest'
import { renewSearch } from './renew-search'
import { makeEdition, makeFile, makeSection } from './test-digests'

test('what search makes of the digests is made once for them, and again for others', () => {
  const db = openDatabase(':memory:')
  const add = (body: string) => {
    const edition = makeEdition('ko', [makeSection('LLM', body, 'alpha')])
    ingestDigestFile(db, makeFile('single', edition), 'imported', new Date('2024-11-15T12:00:00Z'))
  }
  const count = () => db.$client.prepare('SELECT count(*) FROM suggestions').pluck().get()
  add('강화 학습을 쓴다')
  renewSearch(db)
  expect(count()).toBeGreaterThan(0)
  db.$client.exec('DELETE FROM suggestions')
  renewSearch(db)
  expect(count()).toBe(0)
  add('강화 학습을 또 쓴다')
  renewSearch(db)
  expect(count()).toBeGreaterThan(0)
})
