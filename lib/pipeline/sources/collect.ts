import type { Kind, SourceState } from '@/db/vocabulary'
import { checkItems, type Item } from '../item'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'

/** What became of one source in a run. */
export type CollectedSource = {
  source: string
  kind: Kind
  state: SourceState
  /** None but for `ok`. */
  items: Item[]
  /** A line for each thing that was left out, with why. */
  warnings: string[]
  /** One line for people. */
  detail: string
  /** ISO instant before which a `deferred` source should not be asked again. */
  until?: string
}

/** Asks one source and checks each item. More than half of them wrong means that the source has changed: it has failed then.
 * Rejects only for an aborted signal. */
export async function collectSource(adapter: SourceAdapter, context: SourceContext): Promise<CollectedSource> {
  const found = await findSafely(adapter, context)
  const collected = { source: adapter.name, kind: adapter.kind, items: [], warnings: [] }
  if (found.state === 'ok') return { ...collected, ...checkDrafts(found) }
  const { state, reason } = found
  return { ...collected, state, detail: reason, ...(state === 'deferred' ? { until: found.until } : {}) }
}

/** What an adapter did not foresee in an answer is a failure of that source alone. */
async function findSafely(adapter: SourceAdapter, context: SourceContext): Promise<SourceFinding> {
  try {
    return await adapter.find(context)
  } catch (error) {
    context.signal?.throwIfAborted()
    return { state: 'failed', reason: `not foreseen: ${error instanceof Error ? error.message : error}` }
  }
}

type Checked = Pick<CollectedSource, 'state' | 'items' | 'warnings' | 'detail'>

function checkDrafts({ drafts, warnings }: SourceFinding & { state: 'ok' }): Checked {
  const { items, problems } = checkItems(drafts)
  const told = [...warnings, ...problems]
  if (drafts.length === 0 || problems.length > drafts.length / 2) {
    const detail = `${problems.length} of ${drafts.length} items are wrong, its form may have changed: ${problems[0] ?? 'none'}`
    return { state: 'failed', items: [], warnings: told, detail }
  }
  const left = told.length === 0 ? '' : `, ${told.length} left out`
  return {
    state: 'ok',
    items,
    warnings: told,
    detail: `${items.length} ${items.length === 1 ? 'item' : 'items'}${left}`,
  }
}
