import type { Clock } from '@/lib/pipeline/clock'

export type Gate = {
  /** Runs the work as soon as a place is free and no pause is on. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
  /** The endpoint is busy: half as many at once from now on, and nothing new before this time has passed. */
  slowDown(pauseMs: number): void
  /** How many may run at once now. */
  width(): number
}

/** After so many answers in a row one more call may run at once, up to the limit it began with. */
const answersToWiden = 8

/** Bounds how many calls run at once; the bound shrinks when the endpoint is busy and grows back slowly. */
export function createGate(limit: number, clock: Clock): Gate {
  let width = Math.max(1, limit)
  let active = 0
  let answers = 0
  let pausedUntil = 0
  let woken = 0
  const waiting: (() => void)[] = []
  const wakeNext = () => {
    while (active + woken < width && waiting.length > 0) {
      woken += 1
      waiting.shift()?.()
    }
  }

  async function enter(): Promise<void> {
    if (active + woken >= width) {
      await new Promise<void>((resolve) => waiting.push(resolve))
      woken -= 1
    }
    active += 1
  }

  return {
    async run(work, signal) {
      await enter()
      try {
        signal?.throwIfAborted()
        while (pausedUntil > clock.now()) await clock.sleep(pausedUntil - clock.now(), signal)
        const result = await work()
        answers += 1
        if (answers % answersToWiden === 0) width = Math.min(limit, width + 1)
        return result
      } finally {
        active -= 1
        wakeNext()
      }
    },
    slowDown(pauseMs) {
      width = Math.max(1, Math.floor(width / 2))
      answers = 0
      pausedUntil = Math.max(pausedUntil, clock.now() + pauseMs)
    },
    width: () => width,
  }
}
