import { load } from 'cheerio'
import { cleanLine, cleanText } from '../clean-text'

const unseen = 'script, style, noscript, template, iframe, svg, head, title'
const blocks =
  'address, article, aside, blockquote, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, ' +
  'nav, ol, p, pre, section, table, td, th, tr, ul'

/** The text of HTML as a reader sees it: blocks stand on lines of their own, words inside a line stay together. */
export function htmlText(html: string): string {
  const $ = load(html, null, false)
  $(unseen).remove()
  $('br').replaceWith('\n')
  $(blocks).before('\n').after('\n')
  return cleanText($.root().text(), Number.POSITIVE_INFINITY)
}

/** One line that may be HTML, such as a feed's title: it counts as HTML only where it holds an end tag or an escaped letter. */
export function titleText(text: string): string {
  const isHtml = /<\/[a-z]|<(?:br|wbr|img)\b|&(?:#\w+|[a-z]\w*);/i.test(text)
  return cleanLine(isHtml ? htmlText(text) : text, Number.POSITIVE_INFINITY)
}
