import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Plugin: a row may have more cells than the table's head (GFM drops the rest, and with it what they say). */
export function keepLongRows() {
  return (tree: Root): void => {
    visit(tree, 'table', (table) => {
      const width = Math.max(...table.children.map((row) => row.children.length))
      const align = table.align ?? []
      table.align = [...align, ...Array<null>(Math.max(0, width - align.length)).fill(null)]
    })
  }
}
