import { setTimeout as wait } from 'node:timers/promises'

/** Time as the pipeline sees it, so that tests need not wait. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after that time; rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** A signal that is aborted after that time with a `TimeoutError`. */
  timeout(ms: number): AbortSignal
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
  timeout: (ms) => AbortSignal.timeout(ms),
}
