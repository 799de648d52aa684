import type { Kind, Language } from '@/db/vocabulary'
import { trendsPath } from '@/lib/digest/addresses'
import { parseKind } from '@/lib/digest/kind'
import { type PeriodUnit, parsePeriod } from '@/lib/digest/period'

/** What a reader chose to see of the trends; without a kind both count, `until` names the last period shown, by default the newest. */
export type TrendsChoice = { by: PeriodUnit; view?: 'share'; kind?: Kind; until?: string }

/** The choice that an address makes; what it does not know, or a period of another unit, is as good as absent. */
export function parseTrendsChoice(query: Record<string, string | string[] | undefined>): TrendsChoice {
  const read = (name: string) => [query[name]].flat()[0] ?? ''
  const by = read('by') === 'week' ? 'week' : 'month'
  const until = parsePeriod(read('until'))
  return {
    by,
    view: read('view') === 'share' ? 'share' : undefined,
    kind: parseKind(read('kind')),
    until: until?.unit === by ? until.name : undefined,
  }
}

/** `/ko/trends?by=week&view=share&kind=papers`, without what is as usual. */
export function trendsChoicePath(locale: Language, { by, view, kind, until }: TrendsChoice): string {
  const present = Object.entries({ by: by === 'week' ? by : undefined, view, kind, until })
  const query = new URLSearchParams(present.filter((entry): entry is [string, string] => entry[1] !== undefined))
  return query.size === 0 ? trendsPath(locale) : `${trendsPath(locale)}?${query}`
}
