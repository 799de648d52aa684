import { setTimeout as wait } from 'node:timers/promises'

/** Time and chance as the pipeline sees them; tests give their own, so that nothing waits. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now: () => number
  /** Rejects with the reason of the signal when that is aborted meanwhile. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** A signal that is aborted after that time with a `TimeoutError`. */
  timeout: (ms: number) => AbortSignal
  /** From 0 to below 1. */
  random: () => number
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    await wait(ms, undefined, { signal }).catch((error) => {
      throw signal?.aborted ? signal.reason : error
    })
  },
  timeout: AbortSignal.timeout,
  random: Math.random,
}
