import type { Database } from '../connect'
import type { CategorySlug, Day, Kind } from '../vocabulary'

/** What tallies can be summed by: `week` is the ISO week `2024-W46`, `month` is `2024-11`. */
type Groups = { day: Day; week: string; month: string; kind: Kind; category: CategorySlug }

const expressions: Readonly<Record<keyof Groups, string>> = {
  day: 'd.day',
  week: "strftime('%G-W%V', d.day)",
  month: 'substr(d.day, 1, 7)',
  kind: 'd.kind',
  category: 't.category',
}

/** Which digests count, both days included; absent values choose all. */
export type TallyFilter = { from?: Day; to?: Day; kind?: Kind; category?: CategorySlug }

/** `listed` lines in so many sections; `fresh` of them are sources on their first day, once for each digest. */
export type Tally = { sections: number; listed: number; fresh: number }

/**
 * Sums of the digests by one or more of day, week, month, kind and category, in that order, those of days oldest first.
 * What has no section has no row; `listTallies(db, [], filter)` is one row, absent when nothing was found.
 */
export function listTallies<G extends keyof Groups>(
  db: Database,
  by: readonly G[],
  filter: TallyFilter = {},
): (Pick<Groups, G> & Tally)[] {
  const { from, to, kind, category } = filter
  const conditions = [
    from && 'd.day >= @from',
    to && 'd.day <= @to',
    kind && 'd.kind = @kind',
    category && 't.category = @category',
  ].filter(Boolean)
  const groups = by.map((name) => `${expressions[name]} AS "${name}", `).join('')
  const places = by.map((_, index) => index + 1).join(', ')
  return db.$client
    .prepare(
      `SELECT ${groups} sum(t.sections) AS sections, sum(t.listed) AS listed, sum(t.fresh) AS fresh
       FROM tallies t JOIN digests d ON d.id = t.digest_id
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ${by.length > 0 ? `GROUP BY ${places} ORDER BY ${places}` : 'HAVING count(*) > 0'}`,
    )
    .all({ from, to, kind, category }) as (Pick<Groups, G> & Tally)[]
}
