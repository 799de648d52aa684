import type { Language } from '@/db/vocabulary'
import type { EditionSection, ParseNote } from '@/lib/digest/edition'
import { parseName } from './heading'
import { isEscapedLabel, type Label } from './label'
import { shorten } from './lines'
import type { SectionRange } from './outline'
import type { Scan, ScannedLine } from './scan'
import { hasAddress, listItemOf } from './source-line'
import { continueList, emptyList, type ListState, readSourceList } from './source-list'

/** A section as read: `languages` are those of its labels, `isLabelled` tells whether they mark it as a section beyond doubt. */
export type ReadSection = { section: EditionSection; languages: Language[]; isLabelled: boolean; notes: ParseNote[] }

/** Name of a section whose heading is empty: the corpus's own word for what has no category. */
const namelessLabel = 'Others'

/** Reads the lines of one section. Whatever is missing is empty, and a note says so. */
export function readSection(scan: Scan, { start, end }: SectionRange): ReadSection {
  const { lines } = scan
  const summary = findSummaryLabel(scan, start, end)
  const bodyStart = (summary?.index ?? start) + 1
  const list = findSourceLabel(lines, bodyStart, end)
  const bodyEnd = list?.index ?? findTrailingList(lines, bodyStart, end)
  const listStart = list ? list.index + 1 : bodyEnd
  const name = parseName(lines[start]?.heading?.text ?? '')
  const body = readBody(lines, bodyStart, bodyEnd, summary?.label.rest)
  const { sources, notes } = readSourceList(lines, listStart, end)
  const section = { label: name.label || namelessLabel, emoji: name.emoji, body, sources }
  const missing = [
    !name.label && 'a section without a name',
    !summary && 'no label for the summary',
    !body && 'no summary',
    !list && 'no label for the sources',
    sources.length === 0 && 'no sources',
  ].filter((word) => word !== false)
  const reason = `section ${shorten(section.label)}: ${missing.join(', ')}`
  return {
    section,
    languages: [summary?.label, list?.label].flatMap((label) => label?.lang ?? []),
    isLabelled: summary?.label.isStrict || (list !== undefined && sources.some(({ url }) => url !== '')),
    notes: missing.length === 0 ? notes : [{ line: start + 1, reason }, ...notes],
  }
}

type FoundLabel = { index: number; label: Label }

function findSummaryLabel({ lines, nextFilled }: Scan, start: number, end: number): FoundLabel | undefined {
  const index = nextFilled[start] ?? end
  const label = lines[index]?.label
  return index < end && label?.role === 'summary' ? { index, label } : undefined
}

type Candidate = FoundLabel & { list: ListState; isWhole: boolean }

/** Follows the label by one more line: `isWhole` while nothing but sources and blank lines came. */
function follow(candidate: Candidate | undefined, line: ScannedLine): void {
  if (!candidate) return
  const list = continueList(candidate.list, line)
  if (list) candidate.list = list
  else candidate.isWhole = false
}

/**
 * The last label of the sources after which a list stands. One that is followed by text and no address belongs to the
 * summary, and so does a loosely written one unless nothing but its list follows.
 */
function findSourceLabel(lines: readonly ScannedLine[], from: number, to: number): FoundLabel | undefined {
  let strict: Candidate | undefined
  let loose: Candidate | undefined
  for (let index = from; index < to; index += 1) {
    const line = lines[index]
    if (!line) break
    follow(strict, line)
    follow(loose, line)
    const { label } = line
    if (label?.role !== 'sources') continue
    const candidate = { index, label, list: emptyList, isWhole: true }
    if (label.isStrict) strict = candidate
    else loose = candidate
  }
  if (strict && (strict.isWhole || strict.list.addresses > 0)) return strict
  const isList = loose?.isWhole && (loose.list.addresses > 0 || loose.list.items === 0)
  return isList ? loose : undefined
}

/** Where a list of sources begins that ends a section without a label for it: entries with addresses alone, set off by a blank line. */
function findTrailingList(lines: readonly ScannedLine[], from: number, to: number): number {
  let begin = to
  let isEmpty = true
  for (let index = to - 1; index >= from; index -= 1) {
    const bare = lines[index]?.bare ?? ''
    if (bare === '') {
      if (!isEmpty) return begin
      continue
    }
    const item = listItemOf(bare)
    if (!item || !hasAddress(item)) return to
    begin = index
    isEmpty = false
  }
  return begin
}

/** The text between the labels, without blank lines before it and white space after it. */
function readBody(lines: readonly ScannedLine[], from: number, to: number, firstText = ''): string {
  let begin = from
  while (firstText === '' && begin < to && lines[begin]?.bare === '') begin += 1
  if (begin >= to) return firstText
  const texts = lines.slice(begin, to).map(({ text }) => (isEscapedLabel(text) ? text.replace('\\', '') : text))
  return (firstText === '' ? texts : [firstText, ...texts]).join('\n').trimEnd()
}
