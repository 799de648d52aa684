import { type CheerioAPI, load } from 'cheerio'
import { cleanLine, cleanText } from '../clean-text'
import { isHtmlTooDeep } from './nesting'

const unseen: ReadonlySet<string> = new Set('script style noscript template iframe svg head title'.split(' '))
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre ' +
    'section table td th tr ul'
  ).split(' '),
)

/** A page as cheerio reads it; throws for one that is nested to harm. */
export function openPage(html: string): CheerioAPI {
  if (isHtmlTooDeep(html)) throw new Error('the page is nested too deeply')
  return load(html)
}

/** The text of HTML as a reader sees it: blocks stand on lines of their own, words inside a line stay together. */
export function htmlText(html: string): string {
  const text = isHtmlTooDeep(html) ? html.replace(/<[^<>]*>/g, ' ') : seenText(html)
  return cleanText(text, Number.POSITIVE_INFINITY)
}

type Node = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number]

/** Walks without the stack of calls, which depth would fill. */
function seenText(html: string): string {
  const parts: string[] = []
  const waiting: (Node | string)[] = load(html).root().toArray()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if (node.type === 'text') parts.push(node.data)
    else if ('children' in node) {
      const name = 'name' in node ? node.name : ''
      if (name === 'br') parts.push('\n')
      if (unseen.has(name)) continue
      const edge = blocks.has(name) ? '\n' : ''
      waiting.push(edge)
      for (const child of node.children.toReversed()) waiting.push(child)
      waiting.push(edge)
    }
  }
  return parts.join('')
}

/** Text of an element in one line. */
export function lineOf(text: string): string {
  return cleanLine(text, Number.POSITIVE_INFINITY)
}

/** One line that may be HTML, such as a feed's title: it counts as HTML only where it holds an end tag or an escaped letter. */
export function titleText(text: string): string {
  const isHtml = /<\/[a-z]|<(?:br|wbr|img)\b|&(?:#\w+|[a-z]\w*);/i.test(text)
  return lineOf(isHtml ? htmlText(text) : text)
}
