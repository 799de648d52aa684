/** How long a reply asks to wait: `retry-after-ms`, or `retry-after` in seconds or as an HTTP date (RFC 9110, 10.2.3); `undefined` when it does not say. */
export function retryAfterMs(headers: Readonly<Record<string, string>> | undefined, now: number): number | undefined {
  const exact = numberOf(headers?.['retry-after-ms'])
  if (exact !== undefined) return exact
  const text = headers?.['retry-after']?.trim()
  if (!text) return undefined
  const seconds = numberOf(text)
  if (seconds !== undefined) return seconds * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}(?:\.\d{1,6})?\s*$/.test(text) ? Number(text) : undefined
}
