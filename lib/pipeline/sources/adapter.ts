import type { Day, Kind } from '@/db/vocabulary'
import type { Door } from '../http/door'
import type { ItemDraft } from '../item'

/** What an adapter is given; `day` is the digest's label in Seoul, `now` the instant of the run. */
export type SourceContext = {
  door: Door
  day: Day
  now: Date
  /** How many days before `day` are looked at as well. */
  lookBack: number
  settings: SourceSettings
  signal?: AbortSignal
}

/** How the settings have one source. */
export type SourceSettings = {
  isEnabled: boolean
  /** Without a slash at the end; of a feed its whole address. */
  baseUrl: string
  /** The most items it gives, where it is asked day by day the most of each day: else what is known from yesterday would crowd out today. */
  limit: number
  /** A second place for the same, such as Hacker News' own interface; `''` where there is none. */
  fallbackUrl: string
  /** Lowest score an item needs, where the origin has scores. */
  leastScore: number
  /** arXiv's categories to watch, where the source knows them. */
  categories: readonly string[]
}

/**
 * What an adapter found. `ok` has at least one draft; `empty` is the source's right answer of nothing, with the reason; a page
 * in which nothing is recognised is `failed`, never `empty`. `isOutOfReach`: the host gave no answer at all, so that asking it for
 * something else would only wait as long again. `warnings` name single items that were left out, with why.
 */
export type SourceFinding =
  | { state: 'ok'; drafts: ItemDraft[]; warnings: string[] }
  | { state: 'empty'; reason: string }
  | { state: 'failed'; reason: string; isOutOfReach?: boolean }
  | { state: 'deferred'; reason: string; until: string }

/** One origin of papers or news. `find` rejects only for an aborted signal. */
export type SourceAdapter = {
  /** Its name in the settings, in reports and in `Item.origin`. */
  name: string
  kind: Kind
  find: (context: SourceContext) => Promise<SourceFinding>
}
