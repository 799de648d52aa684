import { and, asc, desc, eq, gt, gte, lt, lte, max, sql } from 'drizzle-orm'
import type { Database } from '../connect'
import { appearances, digests, editions, sections, summaries } from '../schema'
import type { Day, Kind } from '../vocabulary'

/** One digest with its editions and editorials, and its sections in document order with summaries and sources; `undefined` when that day has none of the kind. */
export function findDigest(db: Database, day: Day, kind: Kind) {
  return db.query.digests
    .findFirst({
      columns: { id: true, day: true, kind: true },
      where: and(eq(digests.day, day), eq(digests.kind, kind)),
      with: {
        editions: {
          columns: { lang: true, method: true, importedAt: true, outline: true },
          orderBy: asc(editions.lang),
        },
        editorials: { columns: { lang: true, body: true, receipt: true } },
        sections: {
          columns: { id: true, position: true, label: true, category: true },
          orderBy: asc(sections.position),
          with: {
            summaries: {
              columns: { lang: true, body: true, teaser: true, method: true, textLang: true, receipt: true },
              orderBy: asc(summaries.lang),
            },
            appearances: {
              columns: { position: true, title: true, url: true },
              orderBy: asc(appearances.position),
              with: { source: { columns: { id: true, key: true, host: true, arxivId: true } } },
            },
          },
        },
      },
    })
    .sync()
}
export type DigestRow = NonNullable<ReturnType<typeof findDigest>>

/** The newest day that has a digest, of one kind when it is given; `undefined` when there is none. */
export function findNewestDay(db: Database, kind?: Kind): Day | undefined {
  return db
    .select({ day: digests.day })
    .from(digests)
    .where(kind && eq(digests.kind, kind))
    .orderBy(desc(digests.day))
    .limit(1)
    .get()?.day
}

/** The nearest days before and after that have a digest, of one kind when it is given; `undefined` where there is none. */
export function findNeighbours(
  db: Database,
  day: Day,
  kind?: Kind,
): { previous: Day | undefined; next: Day | undefined } {
  const ofKind = kind && eq(digests.kind, kind)
  const days = db.select({ day: digests.day }).from(digests)
  return {
    previous: db
      .select({ day: digests.day })
      .from(digests)
      .where(and(lt(digests.day, day), ofKind))
      .orderBy(desc(digests.day))
      .limit(1)
      .get()?.day,
    next: days
      .where(and(gt(digests.day, day), ofKind))
      .orderBy(asc(digests.day))
      .limit(1)
      .get()?.day,
  }
}

/** The newest days with a digest, newest first, at most `limit`. */
export function listDays(db: Database, limit: number): Day[] {
  return db
    .selectDistinct({ day: digests.day })
    .from(digests)
    .orderBy(desc(digests.day))
    .limit(limit)
    .all()
    .map(({ day }) => day)
}

/** The digests of the days from `first` to `last`, both included, by day and kind. */
export function listDigestsBetween(db: Database, first: Day, last: Day) {
  return db
    .select({ day: digests.day, kind: digests.kind })
    .from(digests)
    .where(and(gte(digests.day, first), lte(digests.day, last)))
    .orderBy(asc(digests.day), asc(digests.kind))
    .all()
}

/** When anything was last imported or made, as an ISO instant; `undefined` in an empty database. */
export function findLastImport(db: Database): string | undefined {
  return (
    db
      .select({ at: max(editions.importedAt) })
      .from(editions)
      .get()?.at ?? undefined
  )
}

/** Whether what readers see are the samples that come with the product. */
export function hasSamples(db: Database): boolean {
  return db.select({ one: sql`1` }).from(editions).where(eq(editions.method, 'sample')).limit(1).get() !== undefined
}

/** The same month and day of earlier years that have a digest, the newest first, at most `limit`. */
export function listAnniversaries(db: Database, day: Day, limit: number): Day[] {
  return db
    .selectDistinct({ day: digests.day })
    .from(digests)
    .where(and(lt(digests.day, day), eq(sql`substr(${digests.day}, 5)`, day.slice(4))))
    .orderBy(desc(digests.day))
    .limit(limit)
    .all()
    .map((row) => row.day)
}

/** The day with a digest that is nearest to this one, at most so many days away; of two the earlier. `undefined` when there is none. */
export function findDayNear(db: Database, day: Day, mostDays: number): Day | undefined {
  const away = sql`abs(julianday(${digests.day}) - julianday(${day}))`
  return db
    .select({ day: digests.day })
    .from(digests)
    .where(
      and(
        gte(digests.day, sql`date(${day}, ${`-${mostDays} days`})`),
        lte(digests.day, sql`date(${day}, ${`+${mostDays} days`})`),
      ),
    )
    .orderBy(away, asc(digests.day))
    .limit(1)
    .get()?.day
}
