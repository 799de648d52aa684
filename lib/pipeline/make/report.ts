import type { RunReport } from '@/db/run-report'

/** The report of a run that has done nothing yet. */
export function emptyReport(): RunReport {
  return {
    sources: [],
    counts: { collected: 0, repeated: 0, selected: 0, sections: 0, fellBack: 0 },
    model: null,
    tokens: { input: 0, output: 0, calls: 0, keptCalls: 0 },
    costMicroUsd: null,
    notes: [],
    closed: null,
  }
}
