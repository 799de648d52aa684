import type { Day } from '@/db/vocabulary'
import { enrichItems } from '../enrich/enrich'
import type { PaperTitles } from '../enrich/title-search'
import type { Door } from '../http/door'
import type { Item } from '../item'
import type { PipelineSettings } from '../settings'
import { adaptersFor, type ConfiguredSource } from '../sources/all-sources'
import { arxivApi, type SourceAnswer } from '../sources/check-sources'
import { collectSource } from '../sources/collect'
import type { Collector, MakeParts } from './parts'

/** The sources that are switched on, or those named, on or off. */
export function chooseSources(settings: PipelineSettings, names: readonly string[] | undefined): ConfiguredSource[] {
  const all = adaptersFor(settings)
  return names ? all.filter(({ adapter }) => names.includes(adapter.name)) : all.filter((one) => one.settings.isEnabled)
}

/** Where a run finds its sources, and where it notes what they answered. */
export type World = {
  door: Door
  day: Day
  /** How many days before it are looked at as well. */
  lookBack: number
  now: () => Date
  titles: PaperTitles
  note: (answer: SourceAnswer) => void
}

/** A source of the settings, ready to be asked about a day. */
export function toCollector({ adapter, settings }: ConfiguredSource, world: World): Collector {
  const { door, day, lookBack, now, note } = world
  return {
    source: adapter.name,
    kind: adapter.kind,
    input: [day, lookBack, settings],
    collect: async (signal) => {
      const collected = await collectSource(adapter, { door, day, now: now(), lookBack, settings, signal })
      const { source, state, detail, items } = collected
      note({ source, state, detail, items: items.length, answeredAt: now().toISOString() })
      return collected
    },
  }
}

/** Papers that were read from files, in the place of a source. */
export function fileCollector(items: Item[], warnings: string[]): Collector {
  const found = { source: 'file', kind: 'papers' as const, state: 'ok' as const, items, warnings }
  return {
    source: 'file',
    kind: 'papers',
    input: items,
    collect: async () => ({ ...found, detail: `${items.length} items` }),
  }
}

/** Each title that is looked for is a request, three seconds apart. */
const mostTitles = 20

/** Completes papers with what arXiv knows of them, where the settings want it. */
export function enricherOf({ sources }: PipelineSettings, { door, now, titles, note }: World): MakeParts['enrich'] {
  const { isEnabled, baseUrl } = sources[arxivApi]
  return async (items, signal) => {
    const hasPapers = items.some(({ kind }) => kind === 'papers')
    if (!isEnabled || !hasPapers) return { items: [...items], warnings: [] }
    const enriched = await enrichItems(items, { door, baseUrl, signal, mostTitles, titles, now: now() })
    const { state, warnings } = enriched
    const detail = state === 'ok' ? 'papers completed' : (warnings.at(-1) ?? state)
    note({ source: arxivApi, state, detail, items: items.length, answeredAt: now().toISOString() })
    const problem = state === 'ok' ? {} : { problem: `${arxivApi} ${state}: ${detail}` }
    return { items: enriched.items, warnings, ...problem }
  }
}
