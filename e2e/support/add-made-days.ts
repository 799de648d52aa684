import { openDatabase } from '@/db/open'
import type { ClosedReason } from '@/db/run-report'
import { beginRun, finishRun, type RunEnd } from '@/db/runs'
import type { Day, Kind } from '@/db/vocabulary'
import { saveMadeDigests } from '@/lib/ingest/test-made-digest'
import { emptyReport } from '@/lib/pipeline/make/report'

/**
 * Adds to the database at a path the digests of `saveMadeDigests`, a Saturday on which there was nothing, and as the newest
 * day one whose runs came to nothing without a good reason.
 */
function addMadeDays(databasePath: string): void {
  const db = openDatabase(databasePath)
  const addRun = (day: Day, kind: Kind, state: RunEnd['state'], closed: ClosedReason | null) => {
    const now = new Date(`${day}T06:00:00Z`)
    finishRun(
      db,
      beginRun(db, day, kind, now),
      { state, report: { ...emptyReport(), notes: ['HTTP 500 from a source'], closed } },
      now,
    )
  }
  saveMadeDigests(db)
  addRun('2027-01-09' as Day, 'papers', 'empty', 'weekend')
  addRun('2027-01-09' as Day, 'news', 'empty', 'nothing-new')
  addRun('2027-01-10' as Day, 'papers', 'stale', null)
  addRun('2027-01-10' as Day, 'news', 'failed', null)
  db.$client.close()
}

addMadeDays(process.argv[2] ?? '')
