import type { Database } from '@/db/connect'
import { findDigest } from '@/db/queries/digests'
import { findLedger } from '@/db/queries/ledger'
import { listRelated } from '@/db/queries/related'
import type { Day, Kind } from '@/db/vocabulary'
import { type DigestView, viewDigest } from './view'

/** A digest with the standing of its sources and the sections like its own; `undefined` where there is none. */
export function findDigestView(db: Database, day: Day, kind: Kind): DigestView | undefined {
  const row = findDigest(db, day, kind)
  if (!row) return undefined
  const sourceIds = row.sections.flatMap(({ appearances }) => appearances.map(({ source }) => source.id))
  const sectionIds = row.sections.map(({ id }) => id)
  return viewDigest(row, findLedger(db, sourceIds, row.day), listRelated(db, sectionIds))
}
