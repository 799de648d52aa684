import type { Dispatcher } from 'undici'
import { checkAddress } from './address'
import { type Failed, failed, HttpFailure } from './answer'
import { exchange } from './exchange'

export type PostOptions = {
  agent: Dispatcher
  userAgent: string
  timeoutMs: number
  maxBytes: number
  signal: AbortSignal | undefined
}

/** Sends JSON once. A redirect is a failure: what is sent is meant for that host alone. Never rejects but for an aborted signal. */
export async function postJson(
  address: string,
  value: unknown,
  options: PostOptions,
): Promise<{ state: 'ok' } | Failed> {
  const { userAgent, ...rest } = options
  const headers = { 'user-agent': userAgent, 'content-type': 'application/json; charset=utf-8', accept: '*/*' }
  try {
    // The address may hold a secret: it is in no message.
    if (!URL.canParse(address)) throw new HttpFailure('address', 'this is no address')
    const url = new URL(address)
    checkAddress(url)
    const { status } = await exchange(url.href, { ...rest, headers, body: JSON.stringify(value) })
    return status >= 200 && status < 300 ? { state: 'ok' } : failed('status', `HTTP ${status} from ${url.host}`, status)
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error
    return failed(error.reason, error.message)
  }
}
