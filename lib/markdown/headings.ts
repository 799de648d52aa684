import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'

const firstDepth = 3

/** Plugin: headings begin below those of the page, at h3, and keep their distances as far as h6 lets them. */
export function shiftHeadings() {
  return (tree: Root): void => {
    const headings: Heading[] = []
    visit(tree, 'heading', (heading) => {
      headings.push(heading)
    })
    const top = Math.min(...headings.map((heading) => heading.depth))
    for (const heading of headings) {
      heading.depth = Math.min(6, heading.depth - top + firstDepth) as Heading['depth']
    }
  }
}
