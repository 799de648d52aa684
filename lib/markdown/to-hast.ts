import type { Root } from 'hast'
import rehypeKatex from 'rehype-katex'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import remarkBreaks from 'remark-breaks'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { katexOptions, refuseFormulas, showFailedFormulas } from './formulas'
import { shiftHeadings } from './headings'
import { settleLinks } from './links'
import { showMath } from './math-blocks'
import { onlyWith } from './only-with'
import { addressSign, parseMarkdown } from './parse'
import { plainHast } from './plain'
import { withoutMarks } from './prepare'
import { keepLongRows } from './tables'
import { isTangled } from './tangled'

/** All that a summary may hold before formulas are set: no id, no style, no title, no picture, no address but http(s). */
const schema: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'del', 'a', 'code', 'pre', 'blockquote'],
    ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', ['rel', 'noopener', 'noreferrer', 'nofollow']],
    code: [['className', 'language-math', 'math-inline', 'math-display']],
    ol: ['start'],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['http', 'https'] },
  ancestors: { li: ['ul', 'ol'], thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
  strip: [],
}

function removeMarks() {
  return (tree: Root): void => {
    visit(tree, 'text', (text) => {
      text.value = withoutMarks(text.value)
    })
  }
}

/** Of a dollar, or of a fence after which `math` may stand. */
const formulaSign = /\$|```|~~~/
const linkSign = new RegExp(`[[<]|${addressSign.source}`, 'i')
/** The mark of `prepareMarkdown`, also as a number. */
const markSign = /\u1680|&/

const pipeline = unified()
  .use(onlyWith(/#/, shiftHeadings))
  .use(onlyWith(linkSign, settleLinks))
  .use(onlyWith(formulaSign, showMath))
  .use(onlyWith(/\|/, keepLongRows))
  .use(remarkBreaks)
  .use(remarkRehype)
  .use(onlyWith(markSign, removeMarks))
  .use(rehypeSanitize, schema)
  .use(onlyWith(formulaSign, refuseFormulas))
  .use(onlyWith(formulaSign, () => rehypeKatex(katexOptions)))
  .use(onlyWith(formulaSign, showFailedFormulas))
  .freeze()

/**
 * A summary's markdown as safe hast: headings from h3 down, links to http and https only, formulas as MathML, raw HTML
 * as the text it is. Never throws on odd text: what is too long or too tangled to parse comes back as plain paragraphs.
 */
export function summaryToHast(markdown: string): Root {
  if (isTangled(markdown)) return plainHast(markdown)
  const { tree, text } = parseMarkdown(markdown)
  return pipeline.runSync(tree, text)
}
