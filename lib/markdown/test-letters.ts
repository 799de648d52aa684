import type { Nodes } from 'hast'

/** The text with list numbers written out and formulas as their source, so that nothing of the markdown's letters is missing. */
export function spell(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (node.type === 'element' && node.tagName === 'mrow') return ''
  if (node.type !== 'element' || node.tagName !== 'ol') return node.children.map(spell).join('')
  const first = Number(node.properties.start ?? 1)
  const items = node.children.filter(({ type }) => type === 'element')
  return items.map((item, index) => `${first + index}. ${spell(item)}`).join('\n')
}

/** Letters and digits in order, all else left out. */
export function lettersOf(text: string): string {
  return text.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
}
