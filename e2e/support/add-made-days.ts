import { openDatabase } from '@/db/open'
import type { ClosedReason, RunReport } from '@/db/run-report'
import { beginRun, finishRun, type RunEnd } from '@/db/runs'
import type { Day, Kind } from '@/db/vocabulary'
import { saveMadeDigests } from '@/lib/ingest/test-made-digest'

/**
 * Adds to the database at a path the digests of `saveMadeDigests`, a Saturday on which there was nothing, and as the newest
 * day one whose runs came to nothing without a good reason.
 */
function addMadeDays(databasePath: string): void {
  const db = openDatabase(databasePath)
  const addRun = (day: Day, kind: Kind, state: RunEnd['state'], closed: ClosedReason | null) => {
    const now = new Date(`${day}T06:00:00Z`)
    finishRun(db, beginRun(db, day, kind, now), { state, report: { ...emptyReport, closed } }, now)
  }
  saveMadeDigests(db)
  addRun('2027-01-09' as Day, 'papers', 'empty', 'weekend')
  addRun('2027-01-09' as Day, 'news', 'empty', 'nothing-new')
  addRun('2027-01-10' as Day, 'papers', 'stale', null)
  addRun('2027-01-10' as Day, 'news', 'failed', null)
  db.$client.close()
}

const emptyReport: RunReport = {
  sources: [],
  counts: { collected: 0, repeated: 0, selected: 0, sections: 0, fellBack: 0 },
  model: null,
  tokens: { input: 0, output: 0, calls: 0, keptCalls: 0 },
  costMicroUsd: null,
  notes: ['HTTP 500 from a source'],
  closed: null,
}

addMadeDays(process.argv[2] ?? '')
