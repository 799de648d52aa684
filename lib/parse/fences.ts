import { isParent, isTriple } from './openers'
import type { Scan } from './scan'
import { continueList, emptyList, type ListState } from './source-list'

type Fence = { mark: string; length: number; canClose: boolean }

const container = /^(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s*){0,8}/
const run = /^(?:`{3,}|~{3,})/

function parseFence(bare: string): Fence | undefined {
  const prefix = container.exec(bare)?.[0] ?? ''
  const rest = bare.slice(prefix.length)
  const marks = run.exec(rest)?.[0]
  if (!marks) return undefined
  const info = rest.slice(marks.length)
  const mark = marks.charAt(0)
  if (mark === '`' && info.includes('`')) return undefined
  return { mark, length: marks.length, canClose: info.trim() === '' && !/[^>\s]/.test(prefix) }
}

/** For each line with a fence the index of the line that would close it, by CommonMark 4.5. */
function pairFences(fences: ReadonlyMap<number, Fence>): Map<number, number> {
  const closers = new Map<number, number>()
  // Nearest first; each is longer than the ones before it, since a shorter one further on closes nothing that these do not.
  const waiting: Record<string, { index: number; length: number }[]> = { '`': [], '~': [] }
  for (const [index, fence] of [...fences].reverse()) {
    const stack = waiting[fence.mark] ?? []
    const closer = findNearest(stack, fence.length)
    if (closer !== undefined) closers.set(index, closer)
    if (!fence.canClose) continue
    while ((stack.at(-1)?.length ?? Infinity) <= fence.length) stack.pop()
    stack.push({ index, length: fence.length })
  }
  return closers
}

/** The entry nearest to the end of the stack that is long enough; lengths fall towards the end. */
function findNearest(stack: readonly { index: number; length: number }[], length: number): number | undefined {
  let low = 0
  let high = stack.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stack[middle]?.length ?? 0) >= length) low = middle + 1
    else high = middle
  }
  return stack[low - 1]?.index
}

/** The headings that surely open a section or half of a combined file: above each stands a whole list of sources. */
function listBoundaries(scan: Scan): number[] {
  const boundaries: number[] = []
  let list: ListState | undefined
  scan.lines.forEach((line, index) => {
    if (line.label?.role === 'sources' && line.label.isStrict) list = emptyList
    else if (list) {
      if (isTriple(scan, index) || isParent(scan, index)) boundaries.push(index)
      list = continueList(list, line)
    }
  })
  return boundaries
}

/**
 * The scan with the lines of code fences as plain text. A fence counts only when it is closed before the section surely
 * ends: a model that forgets to close one must not swallow the sections that follow.
 */
export function maskFences(scan: Scan): Scan {
  const fences = new Map<number, Fence>()
  scan.lines.forEach(({ bare }, index) => {
    const fence = parseFence(bare)
    if (fence) fences.set(index, fence)
  })
  if (fences.size === 0) return scan
  const closers = pairFences(fences)
  const boundaries = listBoundaries(scan)
  const lines = [...scan.lines]
  let end = -1
  let passed = 0
  for (const start of fences.keys()) {
    if (start <= end) continue
    while ((boundaries[passed] ?? Infinity) < start) passed += 1
    const closer = closers.get(start)
    if (closer === undefined || closer > (boundaries[passed] ?? Infinity)) continue
    for (let index = start; index <= closer; index += 1) {
      const { text, bare } = lines[index] ?? { text: '', bare: '' }
      lines[index] = { text, bare }
    }
    end = closer
  }
  return { ...scan, lines }
}
