import type { EditionSource, ParseNote } from '@/lib/digest/edition'
import { shorten } from './lines'
import type { ScannedLine } from './scan'
import { hasAddress, isWebAddress, listItemOf, parseSource } from './source-line'

/** What the lines since a sources label were: entries, how many of them have an address, and whether the last may go on in the next line. */
export type ListState = { items: number; addresses: number; isOpen: boolean }

export const emptyList: ListState = { items: 0, addresses: 0, isOpen: false }

const isRule = (bare: string) => /^(?:-{3,}|\*{3,}|_{3,})$/.test(bare)
const isIndented = (text: string) => /^[ \t]/.test(text)

/** The state after one more line; `undefined` when the line has no place in a source list. */
export function continueList(state: ListState, line: ScannedLine): ListState | undefined {
  const { text, bare } = line
  if (bare === '' || isRule(bare)) return state.isOpen ? { ...state, isOpen: false } : state
  const item = listItemOf(bare)
  if (item === '') return { ...state, isOpen: false }
  if (line.heading || line.label) return undefined
  const isAddressed = hasAddress(item ?? bare)
  const continues = item === undefined && state.isOpen && isIndented(text)
  if (item === undefined && !continues && !isAddressed) return undefined
  return {
    items: state.items + (continues ? 0 : 1),
    addresses: state.addresses + (isAddressed ? 1 : 0),
    isOpen: !isAddressed,
  }
}

type Entry = { line: number; text: string }

/** The entries of the lines from `from` up to `to`, wrapped ones joined, and what is no entry. */
function collectEntries(
  lines: readonly ScannedLine[],
  from: number,
  to: number,
): { entries: Entry[]; others: Entry[] } {
  const entries: Entry[] = []
  const others: Entry[] = []
  let state = emptyList
  for (let index = from; index < to; index += 1) {
    const line = lines[index]
    if (!line) break
    const next = continueList(state, line)
    const item = listItemOf(line.bare)
    const last = entries.at(-1)
    if (!next) others.push({ line: index + 1, text: line.bare })
    else if (next.items > state.items) entries.push({ line: index + 1, text: item ?? line.bare })
    else if (last && state.isOpen && line.bare !== '' && item === undefined && !isRule(line.bare)) {
      last.text += ` ${line.bare}`
    }
    state = next ?? { ...state, isOpen: false }
  }
  return { entries, others }
}

/** One note for each run of neighbouring lines. */
function noteOthers(others: readonly Entry[]): ParseNote[] {
  const runs: { first: Entry; last: number }[] = []
  for (const entry of others) {
    const run = runs.at(-1)
    if (run && run.last + 1 === entry.line) run.last = entry.line
    else runs.push({ first: entry, last: entry.line })
  }
  return runs.map(({ first, last }) => {
    const more = last === first.line ? '' : ` and ${last - first.line} more lines`
    return { line: first.line, reason: `text in the list of sources was left out: ${shorten(first.text)}${more}` }
  })
}

function noteAddress({ line }: Entry, { title, url }: EditionSource): ParseNote[] {
  if (url === '') return [{ line, reason: `a source without an address: ${shorten(title)}` }]
  return isWebAddress(url) ? [] : [{ line, reason: `a source whose address is not linked: ${shorten(url)}` }]
}

/** The sources in the lines from `from` up to `to`, in order, with a note for each line that holds none or one without a web address. */
export function readSourceList(
  lines: readonly ScannedLine[],
  from: number,
  to: number,
): { sources: EditionSource[]; notes: ParseNote[] } {
  const { entries, others } = collectEntries(lines, from, to)
  const read = entries.map((entry) => ({ entry, source: parseSource(entry.text) }))
  return {
    sources: read.map(({ source }) => source),
    notes: [...read.flatMap(({ entry, source }) => noteAddress(entry, source)), ...noteOthers(others)],
  }
}
