import type { Kind, Language } from '@/db/vocabulary'
import { trendsPath } from '@/lib/digest/addresses'
import { parseKind } from '@/lib/digest/kind'

/** What a reader chose to see of the trends; without a kind both count. */
export type TrendsChoice = { by: 'week' | 'month'; kind?: Kind }

/** The choice that an address makes; what it does not know is as good as absent. */
export function parseTrendsChoice(query: Record<string, string | string[] | undefined>): TrendsChoice {
  const kind = typeof query.kind === 'string' ? parseKind(query.kind) : undefined
  return { by: query.by === 'week' ? 'week' : 'month', kind }
}

/** `/ko/trends?by=week&kind=papers`, without what is as usual. */
export function trendsChoicePath(locale: Language, { by, kind }: TrendsChoice): string {
  const query = new URLSearchParams()
  if (by === 'week') query.set('by', by)
  if (kind) query.set('kind', kind)
  return query.size === 0 ? trendsPath(locale) : `${trendsPath(locale)}?${query}`
}
