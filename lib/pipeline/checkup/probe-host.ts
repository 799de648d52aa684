import { allowHosts } from '../http/allowed-hosts'
import { HttpFailure } from '../http/answer'
import { createAgent } from '../http/connect'
import { exchange } from '../http/exchange'
import { userAgent } from '../http/user-agent'
import type { PipelineSettings } from '../settings'

/** What a host answered; `aheadMs` is how far our clock is ahead of its, `undefined` where it tells no time. */
export type HostProbe = { url: string; detail: string; isReached: boolean; aheadMs: number | undefined }

const timeoutMs = 10_000

/** Asks each address once, for its robots.txt, which any host may be asked for; any status is an answer. */
export async function probeHosts(
  addresses: readonly string[],
  { allowPrivateHosts, contact }: Pick<PipelineSettings, 'allowPrivateHosts' | 'contact'>,
  now: () => Date,
): Promise<HostProbe[]> {
  const agent = createAgent({ isPrivateAllowed: allowHosts(allowPrivateHosts), connectTimeoutMs: 5_000 })
  const headers = { 'user-agent': userAgent(contact), accept: '*/*' }
  const probe = async (url: string): Promise<HostProbe> => {
    try {
      const robots = new URL('/robots.txt', url).href
      const answer = await exchange(robots, { agent, headers, timeoutMs, maxBytes: 1_000_000, signal: undefined })
      const time = Date.parse(answer.headers.date ?? '')
      const aheadMs = Number.isNaN(time) ? undefined : now().getTime() - time
      return { url, detail: `HTTP ${answer.status}`, isReached: true, aheadMs }
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error
      return { url, detail: error.message, isReached: false, aheadMs: undefined }
    }
  }
  try {
    return await Promise.all(addresses.map(probe))
  } finally {
    await agent.destroy()
  }
}
