import type { IncomingHttpHeaders } from 'node:http'

/** Headers by which Next's router asks for other forms of a page: each is part of what an answer depends on. */
export const routerHeaders = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const

/** All of a request that Next gets to see. Anything else (a host, a proxy's word, Next's internal headers, the browser's name) could change a page that is kept for everybody. */
export function passHeaders(headers: IncomingHttpHeaders, host: string): IncomingHttpHeaders {
  const passed: IncomingHttpHeaders = { host }
  for (const name of [...routerHeaders, 'accept-language']) {
    if (headers[name] !== undefined) passed[name] = String(headers[name])
  }
  const language = /(?:^|;\s*)locale=([a-z-]{1,20})(?:;|$)/i.exec(headers.cookie ?? '')?.[1]
  if (language) passed.cookie = `locale=${language}`
  return passed
}

const callHeaders = ['accept', 'content-type', 'origin', 'mcp-protocol-version', 'mcp-session-id'] as const

/** What a call of a tool is made of besides its body; no answer to one is kept. */
export function passCallHeaders(headers: IncomingHttpHeaders, host: string, length: number): IncomingHttpHeaders {
  const passed: IncomingHttpHeaders = { host, 'content-length': String(length) }
  for (const name of callHeaders) if (headers[name] !== undefined) passed[name] = String(headers[name])
  return passed
}

/** Under which an answer is kept: what the address and the router ask for; no other header of the request changes it. */
export function keyOf(url: string, headers: IncomingHttpHeaders): string {
  let key = url
  for (const name of routerHeaders) {
    // No address holds a space, so no address can pretend to have headers.
    if (headers[name] !== undefined) key += ` ${name}=${headers[name]}`
  }
  return key
}
