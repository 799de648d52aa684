/** What to do when a try brought nothing usable. */
export type RetryPlan = { again: true; afterMs: number } | { again: false; deferMs: number | undefined }

export type Attempt = {
  /** 1 for the first. */
  number: number
  /** The status of the answer; `undefined` when there was none. */
  status: number | undefined
  retryAfterMs: number | undefined
}

export type RetryRules = {
  most: number
  /** The longest wait within a run; who asks for more is deferred. */
  longestWaitMs: number
  /** Waits before the second try and so on, when the host says that it is too much; doubled seconds elsewhere. */
  throttledWaitsMs: readonly number[] | undefined
  /** Statuses by which this host says that it is too much. */
  throttling: readonly number[]
}

export const defaultRetryRules: RetryRules = {
  most: 4,
  longestWaitMs: 60_000,
  throttledWaitsMs: undefined,
  throttling: [429, 503],
}

/** arXiv answers 406 too when many ask from one address, and wants half-minutes rather than seconds. */
export const arxivRetryRules: RetryRules = {
  most: 4,
  longestWaitMs: 90_000,
  throttledWaitsMs: [30_000, 60_000, 90_000],
  throttling: [406, 429, 503],
}

/** Whether another try may help at all: 408, 429, 5xx and what the host throttles with; never 400, 401, 403, 404. */
export function isWorthRetry(status: number, { throttling }: RetryRules): boolean {
  return status === 408 || status === 429 || status >= 500 || throttling.includes(status)
}

/** When to try again, with jitter from `random` (0–1); after the last try, how long a throttling host should be left alone. */
export function planRetry({ number, status, retryAfterMs }: Attempt, rules: RetryRules, random: number): RetryPlan {
  const isThrottled = status !== undefined && rules.throttling.includes(status)
  const backoff = backoffMs(number, isThrottled ? rules.throttledWaitsMs : undefined, random)
  const afterMs = Math.max(backoff, retryAfterMs ?? 0)
  if (afterMs > rules.longestWaitMs) return { again: false, deferMs: Math.min(afterMs, longestDeferMs) }
  if (number < rules.most) return { again: true, afterMs }
  return { again: false, deferMs: isThrottled ? Math.max(afterMs, shortestDeferMs) : undefined }
}

const shortestDeferMs = 15 * 60_000
const longestDeferMs = 24 * 3_600_000

function backoffMs(number: number, waits: readonly number[] | undefined, random: number): number {
  const wait = waits ? (waits[number - 1] ?? waits.at(-1) ?? 0) : 1000 * 2 ** (number - 1) * (0.5 + random)
  return Math.round(wait)
}
