import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { cutText } from './cut-text'

type Range = { start: number; end: number }
/** Finds stretches of a text, in order, that do not touch (`markerFor` in lib/search). */
type FindMarks = (text: string) => Range[]

const blocks = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'dt', 'dd'])
const leftAlone = new Set(['math', 'svg'])
/** More help nobody, and a text of strangers may hold one word a hundred thousand times. */
const mostMarks = 1000

/**
 * Puts `<mark>` around what is found in the text of each block, also where it crosses emphasis or a link: then each piece
 * is marked. Formulas stay as they are, and so does what is found after the first 1000. Changes the tree and gives it back.
 */
export function markHast(root: Root, findMarks: FindMarks): Root {
  const pieces = new Map<Text, ElementContent[]>()
  let left = mostMarks
  for (const texts of listRuns(root)) {
    if (left === 0) break
    const marks = findMarks(texts.map(({ value }) => value).join('')).slice(0, left)
    left -= marks.length
    cutRun(texts, marks, pieces)
  }
  replaceTexts(root, pieces)
  return root
}

/** The texts of each block in order; a block inside another one has a run of its own. */
function listRuns(root: Root): Text[][] {
  const runs = new Map<Element | Root, Text[]>()
  const walk = (parent: Element | Root, block: Element | Root) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        const run = runs.get(block)
        if (run) run.push(child)
        else runs.set(block, [child])
      } else if (child.type === 'element' && !leftAlone.has(child.tagName))
        walk(child, blocks.has(child.tagName) ? child : block)
    }
  }
  walk(root, root)
  return [...runs.values()]
}

/** What each text of a run becomes, where a mark meets it. */
function cutRun(texts: Text[], marks: Range[], pieces: Map<Text, ElementContent[]>): void {
  let offset = 0
  let next = 0
  for (const text of texts) {
    const end = offset + text.value.length
    const own: Range[] = []
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[next]) {
      if (mark.end > offset)
        own.push({ start: Math.max(0, mark.start - offset), end: Math.min(end, mark.end) - offset })
      // The next text goes on with a mark that ends there.
      if (mark.end > end) break
      next += 1
    }
    if (own.length > 0) pieces.set(text, cutText(text.value, own, markElement))
    offset = end
  }
}

function replaceTexts(parent: Element | Root, pieces: Map<Text, ElementContent[]>): void {
  if (pieces.size === 0) return
  const children: (RootContent | ElementContent)[] = parent.children
  for (const child of children) if (child.type === 'element') replaceTexts(child, pieces)
  if (!children.some((child) => child.type === 'text' && pieces.has(child))) return
  const replaced = children.flatMap((child) => (child.type === 'text' && pieces.get(child)) || [child])
  parent.children = replaced as ElementContent[]
}

function markElement(child: Text): Element {
  return { type: 'element', tagName: 'mark', properties: {}, children: [child] }
}
