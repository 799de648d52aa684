import type { Database } from '@/db/open'
import { findLastListing, isPublished } from '@/db/queries/listed'
import { finishRun, type RunEnd } from '@/db/runs'
import { deleteSamples, saveDigest, writeTransaction } from '@/db/save'
import { LeaseLost } from '../state/lease'
import { copyDigest } from './digest-copy'
import { type MadeDigest, toDigestRecord } from './digest-record'
import type { MakeParts, MakeRequest } from './parts'

/** While the digest was made, another one took a source of it; what is to be published has to be chosen anew. */
export class Overtaken extends Error {}

/** While the digest was made, its place was taken, by an import perhaps. */
export class PlaceTaken extends Error {}

/**
 * Puts the digest in its place and ends the run, in one transaction: readers see it whole or not at all, and a killed run
 * has published it and says so, or neither. What stood there is kept with the run. Throws `Overtaken`, `PlaceTaken` or `LeaseLost`.
 */
export function publishDigest(
  made: MadeDigest,
  run: { id: number; end: Pick<RunEnd, 'state' | 'report'> },
  request: MakeRequest,
  { db, now, mayPublish }: MakeParts,
): void {
  const { day, kind } = request
  const at = now()
  writeTransaction(db, () => {
    if (!mayPublish()) throw new LeaseLost()
    deleteSamples(db)
    if (!request.isForced && isPublished(db, day, kind)) throw new PlaceTaken()
    if (isOvertaken(db, made, request)) throw new Overtaken()
    const replaced = copyDigest(db, day, kind)
    saveDigest(db, toDigestRecord(made, at))
    finishRun(db, run.id, { ...run.end, replaced }, at)
  })
}

function isOvertaken(db: Database, { sections }: MadeDigest, { day, kind }: MakeRequest): boolean {
  const candidates = sections.flatMap((section) => section.candidates)
  return candidates.some(({ names }) => findLastListing(db, names, { day, kind }) !== undefined)
}
