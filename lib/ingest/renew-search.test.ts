import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { renewSearch } from './renew-search'
import { addSections } from './test-digests'

test('what search makes of the digests is made once for them, and again for others', () => {
  const db = openDatabase(':memory:')
  const add = (body: string) => addSections(db, '2024-11-15', ['LLM', body, 'alpha'])
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
