import type { EditionSource } from '@/lib/digest/edition'
import { collapseSpaces, stripInvisible } from './lines'

const listMark = /^(?:(?:[-*+–—]|\d{1,9}[.)])(?=\s|$)|[•·‣▪◦]|-(?=[^\s\d-]))/

/** What follows the list mark of a line, `undefined` for a line without one. */
export function listItemOf(bare: string): string | undefined {
  const mark = listMark.exec(bare)?.[0]
  return mark === undefined ? undefined : bare.slice(mark.length).trim()
}

const webAddress = /^(?:https?:\/\/|\/\/|www\.)[^\s]/i
const otherAddress =
  /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/|(?:javascript|data|vbscript|mailto|file|blob|about|tel|ftp):)\S+$/i
const hackerNewsItem = /^\/?(item\?id=\d+\S*)$/

/** The address as printed, a relative one of Hacker News made absolute; `undefined` for text that is none. */
function readAddress(text: string): string | undefined {
  const item = hackerNewsItem.exec(text)?.[1]
  if (item) return `https://news.ycombinator.com/${item}`
  return webAddress.test(text) || otherAddress.test(text) ? text : undefined
}

/** `title (url)`: the seed's form. The address starts after the last ` (`, since titles and addresses hold brackets of their own. */
function readBracket(text: string): EditionSource | undefined {
  const open = text.lastIndexOf(' (') + 1
  if (text[open] !== '(' || !text.endsWith(')')) return undefined
  const title = text.slice(0, open)
  const inner = text.slice(open + 1, -1).trim()
  if (inner === '' && title !== '') return { title, url: '' }
  const url = readAddress(inner)
  return url ? { title, url } : undefined
}

/** `[title](url)` */
function readLink(text: string): EditionSource | undefined {
  const middle = text.lastIndexOf('](')
  if (text[0] !== '[' || middle === -1 || !text.endsWith(')')) return undefined
  const target = text.slice(middle + 2, -1).trim()
  const url = readAddress(target[0] === '<' ? target.slice(1).replace(/>.*$/s, '') : target.replace(/\s["'].*$/s, ''))
  return url ? { title: text.slice(1, middle), url } : undefined
}

/** `title (url) and more`, `title(url)`, or an address that holds a blank before a bracket. */
function readInnerBracket(text: string): EditionSource | undefined {
  const open = text.lastIndexOf('(http')
  if (open === -1) return undefined
  const inner = text.slice(open + 1)
  const word = inner.split(/\s/, 1)[0] ?? ''
  const close = word.includes(')') ? word.lastIndexOf(')') : inner.endsWith(')') ? inner.length - 1 : -1
  const url = close === -1 ? undefined : readAddress(inner.slice(0, close))
  if (!url) return undefined
  const after = inner.slice(close + 1)
  return { title: text.slice(0, open) + (/^[.,;]$/.test(after) ? '' : after), url }
}

/** `title: url`, `title <url>` or the address alone. */
function readBare(text: string): EditionSource | undefined {
  const word = text.slice(text.lastIndexOf(' ') + 1)
  const target = word[0] === '<' && word.endsWith('>') ? word.slice(1, -1) : word
  if (!/^https?:/i.test(target) || !readAddress(target)) return undefined
  const title = text.slice(0, text.length - word.length).trim()
  return { title: /[:：|–—-]$/.test(title) ? title.slice(0, -1) : title, url: target }
}

/** `title（url）` as `title (url)`. */
function withAsciiBracket(text: string): string {
  const open = text.endsWith('）') ? text.lastIndexOf('（') : -1
  if (open === -1) return text
  const inner = text.slice(open + 1, -1).trim()
  return readAddress(inner) ? `${text.slice(0, open)} (${inner})` : text
}

function readSource(written: string): EditionSource {
  const blanks = stripInvisible(written).replace(/[\t\u00a0\u3000]/g, ' ')
  const text = withAsciiBracket(blanks.trim())
  return readBracket(text) ?? readLink(text) ?? readInnerBracket(text) ?? readBare(text) ?? { title: text, url: '' }
}

/** Whether `parseSource` finds an address. */
export function hasAddress(text: string): boolean {
  return readSource(text).url !== ''
}

/**
 * One entry of a source list, without its list mark: the title with single blanks, the address as printed. Where no
 * address is found the whole text is the title and `url` is `''`; an empty bracket at the end says the same and is dropped.
 */
export function parseSource(text: string): EditionSource {
  const { title, url } = readSource(text)
  return { title: collapseSpaces(title) || url, url }
}

/** Whether the address is one that a reader's browser may follow; others are kept and reported. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
