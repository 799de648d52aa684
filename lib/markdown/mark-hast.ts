import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

/** Finds stretches of a text, in order, that do not touch (`markerFor` in lib/search). */
type FindMarks = (text: string) => { start: number; end: number }[]

const blocks = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'dt', 'dd'])
const leftAlone = new Set(['math', 'svg'])

/**
 * Puts `<mark>` around what is found in the text of each block, also where it crosses emphasis or a link: then each piece
 * is marked. Formulas stay as they are. Changes the tree and gives it back.
 */
export function markHast(root: Root, findMarks: FindMarks): Root {
  for (const texts of listRuns(root)) markRun(texts, findMarks)
  return root
}

type Place = { node: Text; parent: Element | Root }

/** The texts of each block in order; a block inside another one has a run of its own. */
function listRuns(root: Root): Place[][] {
  const runs = new Map<Element | Root, Place[]>()
  const runOf = (block: Element | Root): Place[] => {
    const run = runs.get(block) ?? []
    runs.set(block, run)
    return run
  }
  const walk = (parent: Element | Root, block: Element | Root) => {
    for (const child of parent.children) {
      if (child.type === 'text') runOf(block).push({ node: child, parent })
      else if (child.type === 'element' && !leftAlone.has(child.tagName))
        walk(child, blocks.has(child.tagName) ? child : block)
    }
  }
  walk(root, root)
  return [...runs.values()]
}

function markRun(places: Place[], findMarks: FindMarks): void {
  const marks = findMarks(places.map(({ node }) => node.value).join(''))
  if (marks.length === 0) return
  const pieces = new Map<Text, ElementContent[]>()
  let offset = 0
  let first = 0
  for (const { node } of places) {
    const { length } = node.value
    const own: typeof marks = []
    while ((marks[first]?.end ?? Number.POSITIVE_INFINITY) <= offset) first++
    for (let index = first; (marks[index]?.start ?? Number.POSITIVE_INFINITY) < offset + length; index++) {
      const { start = 0, end = 0 } = marks[index] ?? {}
      own.push({ start: Math.max(0, start - offset), end: Math.min(length, end - offset) })
    }
    offset += length
    if (own.length > 0) pieces.set(node, cut(node.value, own))
  }
  for (const parent of new Set(places.map((place) => place.parent))) {
    const children = parent.children.flatMap(
      (child) => (child.type === 'text' ? pieces.get(child) : undefined) ?? [child],
    )
    parent.children = children as (RootContent & ElementContent)[]
  }
}

function cut(text: string, marks: { start: number; end: number }[]): ElementContent[] {
  const pieces: ElementContent[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ type: 'text', value: text.slice(at, start) })
    const children: Text[] = [{ type: 'text', value: text.slice(start, end) }]
    pieces.push({ type: 'element', tagName: 'mark', properties: {}, children })
    at = end
  }
  if (at < text.length) pieces.push({ type: 'text', value: text.slice(at) })
  return pieces
}
