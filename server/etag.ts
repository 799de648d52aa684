import { createHash } from 'node:crypto'
import type { Encoding } from './encoding'

/** A strong entity tag of a representation: the same for the same bytes on every machine, another for each encoding. */
export function etagOf(digest: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
}

/** What the tags of one body have in common. */
export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}

/** Whether If-None-Match holds this tag: a list or `*`, compared weakly (RFC 9110 13.1.2), as a proxy that compresses weakens tags. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header.trim() === '*') return true
  const tags: string[] = header.slice(0, 4000).match(/"[^"]*"/g) ?? []
  return tags.includes(etag)
}
