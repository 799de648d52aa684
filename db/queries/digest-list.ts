import { and, asc, count, desc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Database } from '../connect'
import { digests, editions } from '../schema'
import type { Day, Kind } from '../vocabulary'

export type DigestListFilter = { kind?: Kind; from?: Day; to?: Day }

/** The digests that pass the filter with their editions, newest day first, papers before news; `total` counts all of them. */
export function listDigestPage(db: Database, filter: DigestListFilter, limit: number, offset: number) {
  const where = and(
    filter.kind && eq(digests.kind, filter.kind),
    filter.from && gte(digests.day, filter.from),
    filter.to && lte(digests.day, filter.to),
  )
  const total = db.select({ n: count() }).from(digests).where(where).get()?.n ?? 0
  const rows = db
    .select()
    .from(digests)
    .where(where)
    .orderBy(desc(digests.day), desc(digests.kind))
    .limit(limit)
    .offset(offset)
    .all()
  const ids = rows.map(({ id }) => id)
  const found = ids.length === 0 ? [] : listEditionsOf(db, ids)
  const digestsWithEditions = rows.map(({ id, day, kind }) => ({
    day,
    kind,
    editions: found.filter(({ digestId }) => digestId === id),
  }))
  return { total, digests: digestsWithEditions }
}

function listEditionsOf(db: Database, ids: number[]) {
  return db
    .select({ digestId: editions.digestId, lang: editions.lang, importedAt: editions.importedAt })
    .from(editions)
    .where(inArray(editions.digestId, ids))
    .orderBy(asc(editions.lang))
    .all()
}
