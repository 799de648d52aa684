import { createHash } from 'node:crypto'
import type { Dispatcher } from 'undici'
import type { Clock } from '@/lib/pipeline/clock'
import { HttpFailure } from './answer'
import { acceptHeaders, type Expected } from './body-text'
import { type Exchange, exchange } from './exchange'
import type { KeptAnswer } from './kept-answers'
import type { Pace } from './pace'

/** One request and what became of it, for a log from which a run can be understood later. */
export type ExchangeNote = {
  url: string
  /** ISO instant at which it was sent. */
  at: string
  ms: number
  status: number | undefined
  bytes: number
  /** Of the unpacked body, in hexadecimal; `undefined` without one. */
  sha256: string | undefined
  failure: string | undefined
}

export type Follower = {
  agent: Dispatcher
  clock: Clock
  pace: Pace
  userAgent: string
  timeoutMs: number
  maxBytes: number
  /** Which queue a request stands in. */
  groupOf: (url: URL) => string
  /** Throws `HttpFailure` where a request must not be made. */
  check: (url: URL) => Promise<void>
  onExchange: (note: ExchangeNote) => void
}

/** The last answer of a chain of redirects, with the address it came from. */
export type Followed = Exchange & { url: URL }

const mostRedirects = 5

/** One try: follows redirects, each checked like the first address; throws `HttpFailure`. */
export async function follow(
  start: URL,
  expect: Expected,
  kept: KeptAnswer | undefined,
  signal: AbortSignal | undefined,
  follower: Follower,
): Promise<Followed> {
  let url = start
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    await follower.check(url)
    const answer = await ask(url, expect, kept, signal, follower)
    const next = redirectTarget(url, answer)
    if (next === undefined) return { ...answer, url }
    url = next
  }
  throw new HttpFailure('redirects', `more than ${mostRedirects} redirects`)
}

async function ask(
  url: URL,
  expect: Expected,
  kept: KeptAnswer | undefined,
  signal: AbortSignal | undefined,
  { agent, clock, pace, userAgent, timeoutMs, maxBytes, groupOf, onExchange }: Follower,
): Promise<Exchange> {
  const headers = { 'user-agent': userAgent, accept: acceptHeaders[expect], ...conditions(kept) }
  return await pace.run(
    groupOf(url),
    async () => {
      const started = clock.now()
      const note = { url: url.href, at: new Date(started).toISOString() }
      try {
        const answer = await exchange(url.href, { agent, headers, timeoutMs, maxBytes, signal })
        const { status, bytes } = answer
        const sha256 = bytes.length > 0 ? createHash('sha256').update(bytes).digest('hex') : undefined
        onExchange({ ...note, ms: clock.now() - started, status, bytes: bytes.length, sha256, failure: undefined })
        return answer
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error)
        onExchange({ ...note, ms: clock.now() - started, status: undefined, bytes: 0, sha256: undefined, failure })
        throw error
      }
    },
    signal,
  )
}

function conditions(kept: KeptAnswer | undefined): Record<string, string> {
  return {
    ...(kept?.etag === undefined ? {} : { 'if-none-match': kept.etag }),
    ...(kept?.lastModified === undefined ? {} : { 'if-modified-since': kept.lastModified }),
  }
}

function redirectTarget(url: URL, { status, headers }: Exchange): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  const location = headers.location ?? ''
  if (location === '' || !URL.canParse(location, url)) throw new HttpFailure('redirects', 'a redirect to nowhere')
  return new URL(location, url)
}
