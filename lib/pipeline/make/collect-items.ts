import type { Kind } from '@/db/vocabulary'
import type { Item } from '../item'
import type { CollectedSource } from '../sources/collect'
import type { Memory } from './memory'
import type { Collector, MakeParts } from './parts'
import type { StageRunner } from './stages'

type Answer = { askedAt: string; collected: CollectedSource }

export type Collection = { sources: CollectedSource[]; items: Item[] }

/** Asks every source of the kind at once, each one that has just answered in this run not again. */
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
      work: async () => ({ askedAt: now().toISOString(), collected: await collector.collect(signal) }),
      isSettled: (answer) => isSettled(answer, now()),
    })
  const sources = await run(
    'collect',
    wanted.length,
    async (advance) => {
      const settled = await Promise.allSettled(
        wanted.map(async (collector) => {
          const { collected } = await ask(collector)
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

/** Lists grow during the day: a run that goes on later than this asks anew, so that the afternoon's is not made of the morning's. */
const freshMs = 2 * 3_600_000

/** A source that failed is asked again when the run goes on, one that asked for rest not before its time. */
function isSettled({ askedAt, collected: { state, until } }: Answer, now: Date): boolean {
  if (state === 'deferred') return until !== undefined && until > now.toISOString()
  return state !== 'failed' && now.getTime() - Date.parse(askedAt) < freshMs
}

function countItems(sources: readonly CollectedSource[]): number {
  return sources.reduce((count, { items }) => count + items.length, 0)
}
