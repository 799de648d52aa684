import type { Day, Kind } from '@/db/vocabulary'

/** What a run does, in this order. */
export const stages = ['collect', 'enrich', 'select', 'categorise', 'summarise', 'check', 'publish', 'report'] as const
export type Stage = (typeof stages)[number]

/** How far a stage is. Tokens and cost are those of the run so far; the cost in micro-dollars, `null` where no price is known. */
export type MakeEvent = {
  day: Day
  kind: Kind
  stage: Stage
  state: 'begun' | 'advanced' | 'ended'
  done: number
  total: number
  /** A few words for people, `''` where there is nothing to say. */
  detail: string
  tokens: number
  costMicroUsd: number | null
  /** Milliseconds since the stage began. */
  ms: number
}

export type Spending = Pick<MakeEvent, 'tokens' | 'costMicroUsd'>

/** Tells that one part of a stage is done, in a few words. */
export type Advance = (detail?: string) => void

/** Runs a stage and tells of it; `detail` says in a few words what came out. */
export type StageRunner = <T>(
  stage: Stage,
  total: number,
  work: (advance: Advance) => T | Promise<T>,
  detail?: (result: T) => string,
) => Promise<T>

/** A runner that tells `tell` of each stage of that digest; an error passes through, and its stage has no end. */
export function createStageRunner(
  { day, kind }: { day: Day; kind: Kind },
  { now, spent, tell }: { now: () => Date; spent: () => Spending; tell: (event: MakeEvent) => void },
): StageRunner {
  return async (stage, total, work, detailOf) => {
    const begin = now().getTime()
    let done = 0
    const say = (state: MakeEvent['state'], detail = '') =>
      tell({ day, kind, stage, state, done, total, detail, ...spent(), ms: now().getTime() - begin })
    say('begun')
    const result = await work((detail) => {
      done += 1
      say('advanced', detail)
    })
    done = total
    say('ended', detailOf?.(result))
    return result
  }
}
