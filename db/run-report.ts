import type { SourceState } from './vocabulary'

/** Tokens of one call; `isEstimated` where the endpoint did not count them. `cached` is the part of `input` that was cheaper. */
export type ModelUsage = { input: number; cached: number; output: number; isEstimated: boolean }

/** What a run did, for who looks at it later. Costs are micro-dollars, `null` where no price is known. */
export type RunReport = {
  sources: { source: string; state: SourceState; items: number; detail: string }[]
  counts: {
    collected: number
    /** Stories of general lists that are about something else. */
    offTopic: number
    /** Of the collected ones, those that an earlier digest has. */
    repeated: number
    selected: number
    sections: number
    /** Texts that are an extract although a model was to write them. */
    fellBack: number
  }
  model: string | null
  tokens: { input: number; output: number; calls: number; keptCalls: number }
  costMicroUsd: number | null
  /** Why nothing was published, or what was left out, each in one line without an address or a key. */
  notes: string[]
  /** Why there is legitimately nothing, for readers of the day. */
  closed: ClosedReason | null
}

/** Why a day has nothing to tell: no announcement at weekends, on holidays; or all sources answered, with nothing new. */
export type ClosedReason = 'weekend' | 'holiday' | 'nothing-new'
