import type { Kind } from '@/db/vocabulary'
import type { Item } from '../item'
import type { CollectedSource } from '../sources/collect'
import type { Memory } from './memory'
import type { Collector, MakeParts } from './parts'
import type { StageRunner } from './stages'

export type Collection = { sources: CollectedSource[]; items: Item[] }

/** Asks every source of the kind at once, each one that has answered before in this run not again. */
export async function collectItems(
  kind: Kind,
  { collectors, now, signal }: MakeParts,
  remember: Memory,
  run: StageRunner,
): Promise<Collection> {
  const wanted = collectors.filter((collector) => collector.kind === kind)
  const ask = (collector: Collector) =>
    remember({
      stage: 'collect',
      unit: collector.source,
      input: collector.input,
      work: () => collector.collect(signal),
      isSettled: (collected) => isSettled(collected, now()),
    })
  const sources = await run(
    'collect',
    wanted.length,
    async (advance) => {
      const settled = await Promise.allSettled(
        wanted.map(async (collector) => {
          const collected = await ask(collector)
          advance(`${collector.source}: ${collected.state}, ${collected.detail}`)
          return collected
        }),
      )
      return settled.map((one) => {
        if (one.status === 'fulfilled') return one.value
        throw one.reason
      })
    },
    (collected) => `${countItems(collected)} items of ${collected.length} sources`,
  )
  return { sources, items: sources.flatMap(({ items }) => items) }
}

/** A source that failed is asked again when the run goes on, one that asked for rest not before its time. */
function isSettled({ state, until }: CollectedSource, now: Date): boolean {
  if (state === 'deferred') return until !== undefined && until > now.toISOString()
  return state !== 'failed'
}

function countItems(sources: readonly CollectedSource[]): number {
  return sources.reduce((count, { items }) => count + items.length, 0)
}
