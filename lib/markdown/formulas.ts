import type { Element, Root } from 'hast'
import type { Options } from 'rehype-katex'
import { EXIT, SKIP, visit } from 'unist-util-visit'

/** Commands that set addresses, pictures or attributes, or define commands (which can grow without bound). */
const refused =
  /\\(?:href|url|includegraphics|html(?:Class|Id|Style|Data)|[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand)(?![A-Za-z])/
const longestBlock = 2000
const mostFormulas = 200

/** KaTeX paints commands that it does not know in this colour, and says no more about them. */
const errorColor = '#fe01dc'

/** MathML alone: it needs no font and no style sheet, and reading software understands it. */
export const katexOptions: Options = {
  output: 'mathml',
  trust: false,
  strict: 'ignore',
  errorColor,
  maxExpand: 100,
  maxSize: 10,
}

function classesOf(element: Element): readonly unknown[] {
  return Array.isArray(element.properties.className) ? element.properties.className : []
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function sourceElement(source: string): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: ['math-source'] },
    children: [{ type: 'text', value: source }],
  }
}

/** Plugin, before KaTeX: formulas that are too long, too many or reach for addresses become their source. */
export function refuseFormulas() {
  return (tree: Root): void => {
    let count = 0
    visit(tree, 'element', (element, index, parent) => {
      if (!parent || index === undefined || !classesOf(element).includes('language-math')) return
      count += 1
      const source = textOf(element)
      if (count > mostFormulas || source.length > longestBlock || refused.test(source)) {
        parent.children[index] = sourceElement(withDollars(source, classesOf(element).includes('math-inline')))
      }
      return SKIP
    })
  }
}

function withDollars(source: string, isInline: boolean): string {
  return isInline ? `$${source}$` : `$$${source}$$`
}

function findElement(root: Element, matches: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined
  visit(root, 'element', (element) => {
    if (!matches(element)) return
    found = element
    return EXIT
  })
  return found
}

/** The source of a formula that KaTeX could not read, wholly or in part; `undefined` when it is set well. */
function failedSource(element: Element): string | undefined {
  if (classesOf(element).includes('katex-error')) return textOf(element)
  if (!findElement(element, ({ properties }) => properties.mathcolor === errorColor)) return undefined
  const annotation = findElement(element, ({ tagName }) => tagName === 'annotation')
  return annotation && textOf(annotation)
}

/** Plugin, after KaTeX: what it could not read stands there as its source, without colours or error messages. */
export function showFailedFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const classes = classesOf(element)
      if (!parent || index === undefined || !(classes.includes('katex') || classes.includes('katex-error'))) return
      const source = failedSource(element)
      if (source === undefined) return SKIP
      const isBlock = parent.type === 'root'
      const code = sourceElement(withDollars(source, !isBlock))
      parent.children[index] = isBlock ? { type: 'element', tagName: 'p', properties: {}, children: [code] } : code
      return SKIP
    })
  }
}
