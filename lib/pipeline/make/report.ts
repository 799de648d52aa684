import type { RunReport } from '@/db/run-report'
import type { CollectedSource } from '../sources/collect'
import type { Spent } from './spending'

/** The report of a run that has done nothing yet. */
export function emptyReport(): RunReport {
  return {
    sources: [],
    counts: { collected: 0, offTopic: 0, repeated: 0, selected: 0, sections: 0, fellBack: 0 },
    model: null,
    tokens: { input: 0, output: 0, calls: 0, keptCalls: 0 },
    costMicroUsd: null,
    notes: [],
    closed: null,
  }
}

/** What became of each source, for a report. */
export function describeSources(sources: readonly CollectedSource[]): RunReport['sources'] {
  return sources.map(({ source, state, items, detail }) => ({ source, state, items: items.length, detail }))
}

/** The tokens and the cost of a report. */
export function describeSpent({ costMicroUsd, ...tokens }: Spent): Pick<RunReport, 'tokens' | 'costMicroUsd'> {
  return { tokens, costMicroUsd }
}
