import type { Heading } from './heading'
import { isParent, isTitle, isTriple } from './openers'
import type { Scan, ScannedLine } from './scan'
import { continueList, emptyList, type ListState } from './source-list'

/** Lines `start` up to `end`; the first is the section's heading. */
export type SectionRange = { start: number; end: number }

/** A digest within a file: the lines `start` up to `bodyStart` before its first section, its title or parent heading, its sections. */
type Part = { start: number; bodyStart: number; heading?: Heading; isParent: boolean; sections: SectionRange[] }

/** `isMereTitle`: no digest of its own, but what stands above the digests that follow. */
export type OutlinedPart = Part & { isMereTitle: boolean }

/** `outside`: before the first section · `head`: right below a section's heading · `text`: in a summary · `list`: in what may be its list of sources. */
type Place =
  | { at: 'outside' | 'head' | 'text' }
  | { at: 'list'; label: { isStrict: boolean }; list: ListState; isSectionStrict: boolean }

type Walk = { parts: Part[]; place: Place; level: number; isSectionStrict: boolean }

/**
 * Where the digests of a file and their sections begin (the seed's grammar, `openers.ts`). A heading at the sections' level
 * opens one with a label below it anywhere, without it outside of summaries. Expects a scan whose code fences are masked.
 */
export function outlineParts(scan: Scan): OutlinedPart[] {
  const levels = indexTripleLevels(scan)
  const usualLevel = levels.has(2) || !levels.has(3) ? 2 : 3
  const first: Part = { start: 0, bodyStart: 0, isParent: false, sections: [] }
  const walk: Walk = { parts: [first], place: { at: 'outside' }, level: usualLevel, isSectionStrict: false }
  scan.lines.forEach((line, index) => {
    if (line.label && passLabel(walk, line.label)) return
    if (!line.heading) passText(walk, line)
    else if (line.heading.level === walk.level && isTriple(scan, index)) openSection(walk, index, true)
    else if (!isOutsideSummary(walk.place)) passText(walk, line)
    else if (isParent(scan, index)) openPart(walk, { index, line, isParent: true, level: levels.after(index) ?? 3 })
    else if (isPartTitle(walk, scan, index)) openPart(walk, { index, line, isParent: false, level: usualLevel })
    else if (line.heading.level === walk.level) openSection(walk, index, false)
    else passText(walk, line)
  })
  closePart(walk, scan.lines.length)
  return walk.parts.map((part, index) => ({ ...part, isMereTitle: isMereTitle(part, walk.parts[index + 1]) }))
}

/** Which levels the headings above a summary label have, in all and after a line; only 2 and 3 matter. */
function indexTripleLevels(scan: Scan) {
  const next = new Int8Array(scan.lines.length)
  const seen = new Set<number>()
  let level = 0
  for (let index = scan.lines.length - 1; index >= 0; index -= 1) {
    next[index] = level
    const own = scan.lines[index]?.heading?.level ?? 0
    if ((own !== 2 && own !== 3) || !isTriple(scan, index)) continue
    level = own
    seen.add(own)
  }
  return { has: (wanted: number) => seen.has(wanted), after: (index: number) => next[index] || undefined }
}

/** A list must have begun for a heading without a label to end it: summaries speak of sources too. */
function isOutsideSummary(place: Place): boolean {
  if (place.at !== 'list') return place.at !== 'text'
  const { label, list, isSectionStrict } = place
  if (list.addresses > 0) return label.isStrict || !isSectionStrict
  return label.isStrict && list.items === 0
}

function isPartTitle({ parts, place }: Walk, scan: Scan, index: number): boolean {
  const isFirst = place.at === 'outside' && parts.length === 1 && !parts[0]?.heading
  return isTitle(scan, index) || (isFirst && scan.lines[index]?.heading?.level === 1)
}

/** Takes a label where one is expected; false where it is text like any other. */
function passLabel(walk: Walk, label: { role: string; isStrict: boolean }): boolean {
  const { place, isSectionStrict } = walk
  if (place.at === 'outside') return false
  if (label.role === 'summary' && place.at !== 'head') return false
  walk.place = label.role === 'summary' ? { at: 'text' } : { at: 'list', label, list: emptyList, isSectionStrict }
  return true
}

function passText(walk: Walk, line: ScannedLine): void {
  const { place } = walk
  if (place.at === 'head' && line.bare !== '') walk.place = { at: 'text' }
  if (place.at !== 'list') return
  const list = continueList(place.list, line)
  walk.place = list ? { ...place, list } : { at: 'text' }
}

function openSection(walk: Walk, index: number, isStrict: boolean): void {
  const part = walk.parts.at(-1)
  const last = part?.sections.at(-1)
  if (last) last.end = index
  else if (part) part.bodyStart = index
  part?.sections.push({ start: index, end: index })
  walk.place = { at: 'head' }
  walk.isSectionStrict = isStrict
}

function closePart(walk: Walk, index: number): void {
  const part = walk.parts.at(-1)
  const last = part?.sections.at(-1)
  if (last) last.end = index
  else if (part) part.bodyStart = index
}

function openPart(
  walk: Walk,
  { index, line, isParent, level }: { index: number; line: ScannedLine; isParent: boolean; level: number },
): void {
  closePart(walk, index)
  walk.parts.push({ start: index, bodyStart: index, heading: line.heading, isParent, sections: [] })
  walk.place = { at: 'outside' }
  walk.level = level
}

/** The lines before the first title, and the title of a combined file, are no digest of their own. */
function isMereTitle(part: Part, next: Part | undefined): boolean {
  return part.sections.length === 0 && next !== undefined && (!part.heading || next.isParent) && !part.isParent
}
