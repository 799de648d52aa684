import { and, desc, eq, exists, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { digests, sections } from '../schema'
import type { CategorySlug, Day, Kind } from '../vocabulary'

/** Digests of that kind and with a section of that category, newest day first, at most `limit`. */
export function listNewestDigests(
  db: Database,
  { kind, category }: { kind?: Kind; category?: CategorySlug },
  limit: number,
): { day: Day; kind: Kind }[] {
  const ofCategory = db
    .select({ one: sql`1` })
    .from(sections)
    .where(and(eq(sections.digestId, digests.id), category && eq(sections.category, category)))
  return db
    .select({ day: digests.day, kind: digests.kind })
    .from(digests)
    .where(and(kind && eq(digests.kind, kind), category && exists(ofCategory)))
    .orderBy(desc(digests.day), desc(digests.kind))
    .limit(limit)
    .all()
}
