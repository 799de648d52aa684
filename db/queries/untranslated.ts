import { and, asc, desc, eq, gt, isNull, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../connect'
import { digests, editions } from '../schema'
import type { Day, Kind, Language } from '../vocabulary'

/** The digests that have an edition, but none in that language or only a translation older than its original; newest day first. */
export function listUntranslated(db: Database, to: Language, { day, kind }: { day?: Day; kind?: Kind } = {}) {
  const original = alias(editions, 'original')
  const present = alias(editions, 'present')
  const isOutdated = and(eq(present.method, 'translated'), gt(original.importedAt, present.importedAt))
  return db
    .select({ day: digests.day, kind: digests.kind })
    .from(digests)
    .innerJoin(original, and(eq(original.digestId, digests.id), ne(original.lang, to)))
    .leftJoin(present, and(eq(present.digestId, digests.id), eq(present.lang, to)))
    .where(and(day && eq(digests.day, day), kind && eq(digests.kind, kind), or(isNull(present.lang), isOutdated)))
    .orderBy(desc(digests.day), asc(digests.kind))
    .all()
}
