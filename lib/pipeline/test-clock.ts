import type { Clock } from './clock'

export type TestClock = Clock & {
  readonly slept: number[]
  /** Ends every timeout that was asked for so far. */
  timeOut: () => void
}

/** A clock that stands at `start` and goes on only by its own sleeps, which end at once and are noted; chance is always one half. */
export function createTestClock(start = '2026-03-04T01:00:00Z'): TestClock {
  let now = Date.parse(start)
  const slept: number[] = []
  const timeouts: AbortController[] = []
  return {
    slept,
    timeOut: () => {
      for (const timeout of timeouts) timeout.abort(new DOMException('too late', 'TimeoutError'))
    },
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      slept.push(ms)
      now += ms
    },
    timeout: () => {
      const timeout = new AbortController()
      timeouts.push(timeout)
      return timeout.signal
    },
    random: () => 0.5,
  }
}
