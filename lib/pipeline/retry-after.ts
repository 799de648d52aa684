export type RetryHeaders = { 'retry-after'?: string | undefined; 'retry-after-ms'?: string | undefined }

/** How long an answer asks to wait, in milliseconds: `retry-after-ms` as some models send it, else `retry-after` in seconds or until a date (RFC 9110 10.2.3); `undefined` for anything else. */
export function retryAfterMs(headers: RetryHeaders, now: number): number | undefined {
  const exact = parseAmount(headers['retry-after-ms'])
  if (exact !== undefined) return exact
  const text = headers['retry-after']?.trim() ?? ''
  const seconds = parseAmount(text)
  if (seconds !== undefined) return seconds * 1000
  // Date.parse takes much that is no date of HTTP; all forms of those begin with the name of a weekday.
  const time = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.max(0, time - now)
}

/** Fractions are against the rule for seconds, but models send them. */
function parseAmount(text = ''): number | undefined {
  return /^\s*\d{1,9}(?:\.\d{1,6})?\s*$/.test(text) ? Number(text) : undefined
}
