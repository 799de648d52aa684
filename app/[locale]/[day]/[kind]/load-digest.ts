import { cache } from 'react'
import { getDatabase } from '@/db'
import { findDigest } from '@/db/queries/digests'
import { findLedger } from '@/db/queries/ledger'
import { listRelated } from '@/db/queries/related'
import type { Day, Kind } from '@/db/vocabulary'
import { viewDigest } from '@/lib/digest/view'

/** A digest as pages show it, `undefined` where there is none; page and metadata of one request share one look-up. */
export const loadDigest = cache((day: Day | undefined, kind: Kind) => {
  const db = getDatabase()
  const row = day && findDigest(db, day, kind)
  if (!row) return undefined
  const sourceIds = row.sections.flatMap(({ appearances }) => appearances.map(({ source }) => source.id))
  const sectionIds = row.sections.map(({ id }) => id)
  return viewDigest(row, findLedger(db, sourceIds, row.day), listRelated(db, sectionIds))
})
