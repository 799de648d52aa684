import type { Database } from '@/db/connect'
import { findSchemaVersion } from '@/db/migrate'
import { findLastImport, findNewestDay } from '@/db/queries/digests'
import { countTotals } from '@/db/queries/inventory'
import { findLastMade } from '@/db/queries/last-made'
import { databaseReason } from './failure'
import type { PageStore } from './keep'

/** What `/healthz` says; throws what reading the database throws. */
export function readHealth(db: Database, store: PageStore, now: Date) {
  const lastImport = findLastImport(db)
  const lastMade = findLastMade(db)
  return {
    status: 'ok',
    schema: findSchemaVersion(db),
    digests: countTotals(db).digests,
    newestDay: findNewestDay(db) ?? null,
    lastImport: lastImport ?? null,
    ageSeconds: ageOf(lastImport, now),
    lastMade: lastMade ?? null,
    madeAgeSeconds: ageOf(lastMade, now),
    uptimeSeconds: Math.round(process.uptime()),
    store: store.figures(),
  }
}

function ageOf(instant: string | undefined, now: Date): number | null {
  return instant === undefined ? null : Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 1000))
}

/** Status and body of `/healthz`: 503 with a reason when the database cannot be read. */
export function answerHealth(read: () => object): { status: 200 | 503; body: object } {
  try {
    return { status: 200, body: read() }
  } catch (error) {
    return { status: 503, body: { status: 'unavailable', reason: databaseReason(error) ?? 'internal error' } }
  }
}
