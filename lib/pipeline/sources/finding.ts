import type { Deferred, Failed } from '../http/answer'
import type { ItemDraft } from '../item'
import type { SourceFinding } from './adapter'

/** A request without a usable answer as the finding of its source. */
export function toFinding(answer: Failed | Deferred): SourceFinding {
  const { state, detail: reason } = answer
  return state === 'failed'
    ? { state, reason, isOutOfReach: isOutOfReach(answer) }
    : { state, reason, until: answer.until }
}

/** Whether asking the same host for something else would only wait as long again. */
export function isOutOfReach(answer: Failed | Deferred): boolean {
  return answer.state === 'deferred' || ['unreachable', 'certificate', 'timeout', 'reset'].includes(answer.reason)
}

/** The first finding, or where that one's form has changed the second, from another place of the same host; both failures are told. */
export async function firstOrElse(first: SourceFinding, second: () => Promise<SourceFinding>): Promise<SourceFinding> {
  if (first.state !== 'failed' || first.isOutOfReach) return first
  const other = await second()
  if (other.state === 'ok')
    return { ...other, warnings: [`read from its second place: ${first.reason}`, ...other.warnings] }
  return other.state === 'failed' ? { ...first, reason: `${first.reason}; then ${other.reason}` } : other
}

/** What an adapter read from an answer of the right form. */
export type Reading = {
  /** How many entries stood there. */
  entries: number
  /** Those of them in which at least a title and an address were recognised. */
  recognised: number
  /** Those of them that are wanted. */
  drafts: ItemDraft[]
  warnings: string[]
}

/** Nothing yet. */
export function emptyReading(): Reading {
  return { entries: 0, recognised: 0, drafts: [], warnings: [] }
}

/** Two readings of one source, in this order. */
export function joinReadings(one: Reading, other: Reading): Reading {
  return {
    entries: one.entries + other.entries,
    recognised: one.recognised + other.recognised,
    drafts: [...one.drafts, ...other.drafts],
    warnings: [...one.warnings, ...other.warnings],
  }
}

/** The finding of a reading: entries of which none is recognised are a changed form, so `failed`; `none` says why nothing is wanted. */
export function concludeReading({ entries, recognised, drafts, warnings }: Reading, none: string): SourceFinding {
  if (drafts.length > 0) return { state: 'ok', drafts, warnings }
  if (entries > 0 && recognised === 0) {
    const first = warnings[0] === undefined ? '' : `: ${warnings[0]}`
    return { state: 'failed', reason: `none of ${entries} entries is as expected, its form may have changed${first}` }
  }
  return { state: 'empty', reason: none }
}

/** The same for a page of HTML, of which any part can be read: one that breaks off is never empty, and that it does is told. */
export function concludePage(reading: Reading, html: string, none: string): SourceFinding {
  if (/<\/html\s*>/i.test(html)) return concludeReading(reading, none)
  const problem = 'the page breaks off'
  if (reading.drafts.length === 0) return { state: 'failed', reason: problem }
  return concludeReading({ ...reading, warnings: [...reading.warnings, problem] }, none)
}
