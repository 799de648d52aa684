import { type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** `body` as it was sent, still compressed; `firstByteMs` until the head of the answer was there, `ms` until its end. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; firstByteMs: number; ms: number }

/** One GET without anything added or unpacked. */
export async function ask(address: string | URL, headers: OutgoingHttpHeaders = {}, agent?: Agent): Promise<Answer> {
  const begin = performance.now()
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request(address, { headers, agent }, resolve).on('error', reject).end()
  })
  const firstByteMs = performance.now() - begin
  const body = await buffer(response)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body,
    firstByteMs,
    ms: performance.now() - begin,
  }
}

/** Like `ask`, but throws when the answer has another status than 200. */
export async function askFor(address: string | URL, headers?: OutgoingHttpHeaders): Promise<Answer> {
  const answer = await ask(address, headers)
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  return answer
}
