import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { LRUCache } from 'lru-cache'
import { SKIP, visit } from 'unist-util-visit'
import type { Language } from '@/db/vocabulary'
import { markItemLanguages } from '@/lib/markdown/item-languages'
import { summaryToHast } from '@/lib/markdown/to-hast'
import { element } from './hast'

/**
 * Setting a summary takes milliseconds and a feed holds hundreds, the same in each format and after each import; two
 * bytes a character, so this is some 12 MB at most.
 */
const kept = new LRUCache<string, string>({
  maxSize: 6_000_000,
  sizeCalculation: (html, markdown) => html.length + markdown.length + 1,
})

/** A summary as safe HTML for a feed, with formulas as they were typed; of an extract in that language, items in the other say so. */
export function summaryToHtml(markdown: string, extractIn?: Language): string {
  const key = extractIn === undefined ? markdown : `${extractIn}\n${markdown}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const root = summaryToHast(markdown)
  if (extractIn !== undefined) markItemLanguages(root, extractIn)
  const html = toHtml(showFormulas(root), { closeSelfClosing: true })
  kept.set(key, html)
  return html
}

/** Feed readers drop MathML and leave its letters in disorder; the formula as it was typed stays readable. */
function showFormulas(root: Root): Root {
  visit(root, 'element', (math, index, parent) => {
    if (math.tagName !== 'math' || !parent || index === undefined) return
    parent.children[index] = element('code', {}, sourceOf(math))
    return SKIP
  })
  return root
}

function sourceOf(math: Element): string {
  let source = ''
  visit(math, 'element', ({ tagName, children }) => {
    if (tagName === 'annotation') source = children.map(textOf).join('')
  })
  return source
}

function textOf(child: ElementContent): string {
  return child.type === 'text' ? child.value : ''
}
