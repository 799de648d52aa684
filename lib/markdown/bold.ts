import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** A pair without blanks at its inner borders, or one that holds a whole line. */
const pair = /\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*|^\*\*[ \t]*([^*\n]*[^\s*])[ \t]*\*\*$/m

/** Plugin: bold that CommonMark leaves literal because a letter or digit follows its punctuation, as in `**(SAE):**GPT`, or a blank its opening. */
export function boldLeftovers() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !pair.test(node.value)) return
      const source = String(file).slice(node.position?.start.offset, node.position?.end.offset)
      if (source.includes('\\')) return
      const children = splitBold(node.value)
      parent.children.splice(index, 1, ...children)
      return [SKIP, index + children.length]
    })
  }
}

function splitBold(value: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let rest = value
  for (let match = pair.exec(rest); match; match = pair.exec(rest)) {
    if (match.index > 0) nodes.push({ type: 'text', value: rest.slice(0, match.index) })
    nodes.push({ type: 'strong', children: [{ type: 'text', value: match[1] ?? match[2] ?? '' }] })
    rest = rest.slice(match.index + match[0].length)
  }
  if (rest !== '') nodes.push({ type: 'text', value: rest })
  return nodes
}
