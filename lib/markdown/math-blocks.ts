import type { Root } from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

function toBlock(formula: InlineMath): MathBlock {
  const { value } = formula
  return {
    type: 'math',
    value,
    data: {
      hName: 'pre',
      hChildren: [
        {
          type: 'element',
          tagName: 'code',
          properties: { className: ['language-math', 'math-display'] },
          children: [{ type: 'text', value }],
        },
      ],
    },
  }
}

const languageName = /^[\w+#.-]+$/

/** Plugin: `$$…$$` within one line is set in display style, alone in its paragraph as a block; so is code fenced as `math`. */
export function showMath() {
  return (tree: Root, file: VFile): void => {
    const isDisplay = (formula: InlineMath) => String(file).startsWith('$$', formula.position?.start.offset)
    visit(tree, 'inlineMath', (formula) => {
      if (isDisplay(formula))
        formula.data = { ...formula.data, hProperties: { className: ['language-math', 'math-display'] } }
    })
    visit(tree, 'code', (code) => {
      const { lang, meta } = code
      if (lang === 'math' && !meta) return
      // Words after the fence are shown, since nobody but the author knows whether they name a language.
      if (lang && (meta || !languageName.test(lang)))
        code.value = `${[lang, meta].filter(Boolean).join(' ')}\n${code.value}`
      code.lang = null
    })
    visit(tree, 'math', ({ meta, value }, index, parent) => {
      // A block whose first line says more than dollars was none: its words would be lost.
      if (meta && parent && index !== undefined)
        parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value: `$$${meta}\n${value}` }] }
    })
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const [only, ...more] = paragraph.children
      if (!parent || index === undefined || more.length > 0 || only?.type !== 'inlineMath' || !isDisplay(only)) return
      parent.children[index] = toBlock(only)
    })
  }
}
