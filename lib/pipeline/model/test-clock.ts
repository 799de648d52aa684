import type { Clock } from './clock'

/** A clock for tests that jumps over each wait and notes it; its timeouts end when told to. */
export function createTestClock() {
  let now = Date.UTC(2026, 0, 2, 6)
  const waits: number[] = []
  const timeouts: AbortController[] = []
  const clock: Clock = {
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      waits.push(ms)
      now += ms
    },
    timeout() {
      const controller = new AbortController()
      timeouts.push(controller)
      return controller.signal
    },
  }
  const timeOut = () => {
    for (const controller of timeouts) controller.abort(new DOMException('too late', 'TimeoutError'))
  }
  return { clock, waits, timeOut }
}
