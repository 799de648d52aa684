import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { mathFromMarkdown } from 'mdast-util-math'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { unified } from 'unified'
import { boldLeftovers } from './bold'
import { dollarSyntax } from './dollars'
import { joinLists } from './lists'
import { onlyWith } from './only-with'
import { prepareMarkdown } from './prepare'

/** Of addresses, also of those that character references and backslashes hide. */
export const addressSign = /[@&\\]|:\/\/|www/i

/** Raw HTML, reference links and code by indentation: whoever writes summaries means the text itself. */
const disabled = ['htmlFlow', 'htmlText', 'codeIndented', 'definition', 'setextUnderline']

/** What is added to CommonMark, each with a sign that a text with it must have: whatever is added slows the parser down. */
const additions = [
  { sign: addressSign, syntax: gfmAutolinkLiteral(), nodes: gfmAutolinkLiteralFromMarkdown() },
  { sign: /~~/, syntax: gfmStrikethrough({ singleTilde: false }), nodes: gfmStrikethroughFromMarkdown() },
  { sign: /\|/, syntax: gfmTable(), nodes: gfmTableFromMarkdown() },
  { sign: /[*_]/, syntax: cjkFriendlyExtension(), nodes: {} },
  { sign: /\$/, syntax: dollarSyntax(), nodes: mathFromMarkdown() },
]

const settling = unified()
  .use(onlyWith(/\*\*|&/, boldLeftovers))
  .use(onlyWith(/\d[.)]/, joinLists))
  .freeze()

/**
 * The summary's markdown as a tree, and the text its positions count in; text nodes may hold marks that `withoutMarks`
 * takes out. Only for markdown that `isTangled` lets through.
 */
export function parseMarkdown(markdown: string): { tree: Root; text: string } {
  const text = prepareMarkdown(markdown)
  const used = additions.filter(({ sign }) => sign.test(text))
  const tree = fromMarkdown(text, {
    extensions: [...used.map(({ syntax }) => syntax), { disable: { null: disabled } }],
    mdastExtensions: used.map(({ nodes }) => nodes),
  })
  settling.runSync(tree, text)
  return { tree, text }
}
