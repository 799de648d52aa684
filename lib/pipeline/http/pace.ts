import type { Clock } from '@/lib/pipeline/clock'

/** How hosts of one group are asked: so many at once, and at least so long between one request and the next. */
export type PaceRule = { concurrent: number; gapMs: number }

export type PaceRules = { default: PaceRule; groups: Readonly<Record<string, PaceRule>> }

/** arXiv's terms of use: one request in three seconds over one connection. */
export const paceRules: PaceRules = {
  default: { concurrent: 2, gapMs: 200 },
  groups: { arxiv: { concurrent: 1, gapMs: 3_000 }, 'hacker-news': { concurrent: 6, gapMs: 0 } },
}

type Lane = { rule: PaceRule; running: number; waiting: (() => void)[]; nextAt: number }

export type Pace = {
  /** Runs the task when its group has room. */
  run: <Result>(group: string, task: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>
  /** Makes the gap of a group at least so long. */
  slow: (group: string, gapMs: number) => void
}

/** Queues, one for each group; the gap counts from the end of a request where only one may run, else from its start. */
export function createPace(rules: PaceRules, clock: Clock): Pace {
  const lanes = new Map<string, Lane>()
  const laneOf = (group: string): Lane => {
    const lane = lanes.get(group) ?? { rule: rules.groups[group] ?? rules.default, running: 0, waiting: [], nextAt: 0 }
    lanes.set(group, lane)
    return lane
  }
  return {
    run: async (group, task, signal) => {
      const lane = laneOf(group)
      if (lane.running >= lane.rule.concurrent) await new Promise<void>((resolve) => lane.waiting.push(resolve))
      else lane.running += 1
      try {
        const startAt = Math.max(clock.now(), lane.nextAt)
        lane.nextAt = startAt + lane.rule.gapMs
        if (startAt > clock.now()) await clock.sleep(startAt - clock.now(), signal)
        signal?.throwIfAborted()
        return await task()
      } finally {
        if (lane.rule.concurrent === 1) lane.nextAt = clock.now() + lane.rule.gapMs
        // The place is handed on, or given up.
        const next = lane.waiting.shift()
        if (next) next()
        else lane.running -= 1
      }
    },
    slow: (group, gapMs) => {
      const lane = laneOf(group)
      if (gapMs > lane.rule.gapMs) lane.rule = { concurrent: 1, gapMs }
    },
  }
}
