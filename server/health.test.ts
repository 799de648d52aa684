import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { beginRun, finishRun } from '@/db/runs'
import type { Day, RunState } from '@/db/vocabulary'
import { emptyReport } from '@/lib/pipeline/make/report'
import { readHealth } from './health'
import { createPageStore } from './keep'

test('failure 28: a schedule that stopped shows as the age of the last digest that was made', () => {
  const db = openDatabase(':memory:')
  const store = createPageStore(1_000_000)
  const health = () => readHealth(db, store, new Date('2026-03-10T06:00:00Z'))
  const end = (state: Exclude<RunState, 'running'>, at: string) => {
    const id = beginRun(db, '2026-03-08' as Day, 'papers', new Date(at))
    finishRun(db, id, { state, report: emptyReport() }, new Date(at))
  }
  expect(health()).toMatchObject({ lastMade: null, madeAgeSeconds: null })
  end('done', '2026-03-08T06:00:00Z')
  end('failed', '2026-03-09T06:00:00Z')
  // Two days.
  expect(health()).toMatchObject({ lastMade: '2026-03-08T06:00:00.000Z', madeAgeSeconds: 172_800 })
})
