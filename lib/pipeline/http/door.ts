import { type Clock, systemClock } from '@/lib/pipeline/clock'
import { retryAfterMs } from '@/lib/pipeline/retry-after'
import { checkAddress } from './address'
import { type Answer, type Deferred, type Failed, failed, HttpFailure } from './answer'
import { checkBody, decodeBody, type Expected } from './body-text'
import { createAgent, type Lookup } from './connect'
import { type ExchangeNote, type Followed, type Follower, follow } from './follow'
import type { KeptAnswer, KeptAnswers } from './kept-answers'
import { createPace, type PaceRules, paceRules } from './pace'
import { postJson } from './post'
import { arxivRetryRules, defaultRetryRules, isWorthRetry, planRetry, type RetryRules } from './retry'
import { everythingAllowed, parseRobots, type RobotsRules } from './robots'

export type DoorOptions = {
  userAgent: string
  /** Whether a host may be of this machine or a private network; nothing may unless said. */
  isPrivateAllowed?: (hostname: string, port: string) => boolean
  kept?: KeptAnswers
  clock?: Clock
  pace?: PaceRules
  lookup?: Lookup
  timeoutMs?: number
  connectTimeoutMs?: number
  maxBytes?: number
  onExchange?: (note: ExchangeNote) => void
}

export type Ask = {
  expect: Expected
  /** The queue of its host; arXiv's hosts are always in `arxiv`. */
  group?: string
  /** Pages are read only where robots.txt allows it; documented interfaces and feeds are there to be read by programs. */
  obeysRobots?: boolean
  /** Aborting it rejects the promise with its reason. */
  signal?: AbortSignal
}

/** The one way out: every request of the pipeline to a source or with a notice goes through here. */
export type Door = {
  /** Never rejects but for an aborted signal. */
  get: (url: string, ask: Ask) => Promise<Answer>
  /** Sends JSON, once. Never rejects but for an aborted signal. */
  post: (url: string, value: unknown, signal?: AbortSignal) => Promise<{ state: 'ok' } | Failed>
  close: () => Promise<void>
}

/** A door with its own connections and queues; `close` ends them. */
export function createDoor(options: DoorOptions): Door {
  const { clock = systemClock, isPrivateAllowed = () => false, connectTimeoutMs = 5_000, lookup } = options
  const agent = createAgent({ isPrivateAllowed, connectTimeoutMs, ...(lookup ? { lookup } : {}) })
  const pace = createPace(options.pace ?? paceRules, clock)
  const { userAgent, timeoutMs = 20_000, maxBytes = 5 * 1024 * 1024 } = options
  const resting = new Map<string, Deferred>()
  const robots = new Map<string, Promise<RobotsRules | Failed | Deferred>>()

  function followerFor(start: URL, ask: Ask): Follower {
    const groupOf = (url: URL) => groupName(url, url.host === start.host ? ask.group : undefined)
    return {
      agent,
      clock,
      pace,
      groupOf,
      userAgent,
      timeoutMs,
      maxBytes,
      onExchange: options.onExchange ?? (() => {}),
      check: async (url) => {
        checkAddress(url)
        if (ask.obeysRobots) await checkRobots(url, groupOf(url), ask.signal)
      },
    }
  }

  async function checkRobots(url: URL, group: string, signal: AbortSignal | undefined): Promise<void> {
    const reading = robots.get(url.origin) ?? readRobots(url.origin, group, signal)
    robots.set(url.origin, reading)
    const rules = await reading
    if ('state' in rules) throw new HttpFailure('robots', `robots.txt of ${url.host} cannot be read: ${rules.detail}`)
    if (!rules.isAllowed(url.href)) throw new HttpFailure('robots', `robots.txt of ${url.host} does not allow it`)
  }

  /** Nothing there allows everything; a host in trouble allows nothing (RFC 9309 2.3.1), and its trouble comes back. */
  async function readRobots(
    origin: string,
    group: string,
    signal: AbortSignal | undefined,
  ): Promise<RobotsRules | Failed | Deferred> {
    const url = `${origin}/robots.txt`
    const answer = await get(url, { expect: 'text', group, ...(signal ? { signal } : {}) })
    if (answer.state === 'failed' && answer.status !== undefined && answer.status < 500) return everythingAllowed
    if (answer.state !== 'ok') return answer
    const rules = parseRobots(url, answer.text, userAgent)
    if (rules.crawlDelayMs !== undefined) pace.slow(group, rules.crawlDelayMs)
    return rules
  }

  async function get(address: string, ask: Ask): Promise<Answer> {
    if (!URL.canParse(address)) return failed('address', `${JSON.stringify(address.slice(0, 100))} is no address`)
    const start = new URL(address)
    const follower = followerFor(start, ask)
    const group = follower.groupOf(start)
    const rest = restOf(group)
    if (rest) return rest
    const answer = await tryAgain(start, ask, follower, group === 'arxiv' ? arxivRetryRules : defaultRetryRules)
    // A host that asks for rest is not asked for anything else meanwhile.
    if (answer.state === 'deferred') resting.set(group, answer)
    // It may have asked for rest when its robots.txt was read.
    const isRobots = answer.state === 'failed' && answer.reason === 'robots'
    return isRobots ? (restOf(group) ?? answer) : answer
  }

  function restOf(group: string): Deferred | undefined {
    const rest = resting.get(group)
    return rest && Date.parse(rest.until) > clock.now() ? rest : undefined
  }

  async function tryAgain(start: URL, ask: Ask, follower: Follower, rules: RetryRules): Promise<Answer> {
    const kept = options.kept?.find(start.href)
    for (let number = 1; ; number += 1) {
      const { answer, status, retryAfterMs } = await tryOnce(start, ask, follower, rules, kept)
      if (answer.state === 'ok' || !answer.isWorthRetry) return answer.state === 'ok' ? answer : plain(answer, number)
      const plan = planRetry({ number, status, retryAfterMs }, rules, clock.random())
      if (plan.again) await clock.sleep(plan.afterMs, ask.signal)
      else if (plan.deferMs === undefined) return plain(answer, number)
      else return deferral(clock.now() + plan.deferMs, plain(answer, number))
    }
  }

  async function tryOnce(
    start: URL,
    ask: Ask,
    follower: Follower,
    rules: RetryRules,
    kept: KeptAnswer | undefined,
  ): Promise<Try> {
    try {
      const followed = await follow(start, ask.expect, kept, ask.signal, follower)
      const { status, headers, url } = followed
      if (status === 304 && kept) return { answer: { state: 'ok', text: kept.text, url: kept.url, isKept: true } }
      if (status === 200) return { answer: read(start, ask, followed) }
      const answer = {
        ...failed('status', `HTTP ${status} from ${url.host}`, status),
        isWorthRetry: isWorthRetry(status, rules),
      }
      return { answer, status, retryAfterMs: retryAfterMs(headers, clock.now()) }
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error
      return { answer: { ...failed(error.reason, error.message), isWorthRetry: error.isWorthRetry } }
    }
  }

  function read(start: URL, { expect }: Ask, { headers, bytes, url }: Followed): Answer & { state: 'ok' } {
    const contentType = headers['content-type'] ?? ''
    const text = decodeBody(bytes, contentType)
    checkBody(expect, contentType, text)
    const { etag, 'last-modified': lastModified } = headers
    if (etag !== undefined || lastModified !== undefined) {
      options.kept?.save(start.href, { etag, lastModified, url: url.href, text })
    }
    return { state: 'ok', text, url: url.href, isKept: false }
  }

  const post: Door['post'] = (url, value, signal) =>
    postJson(url, value, { agent, userAgent, timeoutMs, maxBytes, signal })

  return { get, post, close: () => agent.destroy() }
}

type Try = {
  answer: (Answer & { state: 'ok' }) | (Failed & { isWorthRetry: boolean })
  status?: number
  retryAfterMs?: number | undefined
}

function plain({ isWorthRetry: _, ...answer }: Failed & { isWorthRetry: boolean }, tries: number): Failed {
  return tries > 1 ? { ...answer, detail: `${answer.detail} (${tries} tries)` } : answer
}

function deferral(until: number, { detail }: Failed): Deferred {
  return { state: 'deferred', until: new Date(until).toISOString(), detail }
}

/** All hosts of arXiv count as one. */
function groupName({ hostname, host }: URL, named: string | undefined): string {
  return /(^|\.)arxiv\.org$/.test(hostname) ? 'arxiv' : (named ?? host)
}
