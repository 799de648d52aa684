import type { DigestCopy } from '@/db/digest-copy'
import type { Database } from '@/db/open'
import { listEditions, listEditorials } from '@/db/queries/editions'
import { deleteDigest, saveDigest } from '@/db/save'
import type { Day, Kind } from '@/db/vocabulary'
import { recordsOf } from '@/lib/ingest/ingest'

/** The digest as it stands, to put it back later; `null` when there is none. */
export function copyDigest(db: Database, day: Day, kind: Kind): DigestCopy | null {
  const editions = listEditions(db, day, kind)
  return editions.length === 0 ? null : { editions, editorials: listEditorials(db, day, kind) }
}

/** Puts a copy in the place of what stands there; no copy leaves nothing there. Call inside `writeTransaction`. */
export function putBackDigest(db: Database, day: Day, kind: Kind, copy: DigestCopy | null): void {
  if (copy) saveDigest(db, { day, kind, editorials: copy.editorials, ...recordsOf(copy.editions) })
  else deleteDigest(db, day, kind)
}
