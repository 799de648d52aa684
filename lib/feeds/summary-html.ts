import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { LRUCache } from 'lru-cache'
import { SKIP, visit } from 'unist-util-visit'
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

/** A summary as safe HTML for a feed, with formulas as they were typed. */
export function summaryToHtml(markdown: string): string {
  const known = kept.get(markdown)
  if (known !== undefined) return known
  const html = toHtml(showFormulas(summaryToHast(markdown)), { closeSelfClosing: true })
  kept.set(markdown, html)
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
