import type { Root } from 'mdast'
import { mathFromMarkdown } from 'mdast-util-math'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { boldLeftovers } from './bold'
import { dollarSyntax } from './dollars'
import { joinLists } from './lists'
import { prepareMarkdown } from './prepare'

/** Raw HTML, footnotes, reference links, check boxes and code by indentation: whoever writes summaries means the text itself. */
const disabled = [
  'htmlFlow',
  'htmlText',
  'codeIndented',
  'definition',
  'setextUnderline',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
]

function summarySyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), dollarSyntax(), { disable: { null: disabled } }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(summarySyntax)
  .use(boldLeftovers)
  .use(joinLists)
  .freeze()

/**
 * The summary's markdown as a tree, and the text its positions count in; text nodes may hold marks that `withoutMarks`
 * takes out. Only for markdown that `isTangled` lets through.
 */
export function parseMarkdown(markdown: string): { tree: Root; text: string } {
  const text = prepareMarkdown(markdown)
  return { tree: parser.runSync(parser.parse(text), text), text }
}
