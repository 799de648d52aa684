import { type CheerioAPI, load } from 'cheerio'
import { isXmlTooDeep } from './nesting'

/** arXiv gives no more at once, and nobody lists more in a day. */
const mostEntries = 2_000

/** An element of a feed, as cheerio has it. */
export type FeedElement = ReturnType<ReturnType<CheerioAPI['root']>['children']>

export type XmlFeed = {
  /** RSS 1.0 counts as RSS. */
  form: 'rss' | 'atom'
  title: string
  /** What holds the title: the channel of RSS, the feed of Atom. */
  head: FeedElement
  entries: FeedElement[]
  problem?: undefined
}

/** An RSS or Atom document with its entries, or one line that says why it is none. The parser takes anything: that the root is one
 * of a feed, that it is closed and that no entity is declared has to be looked at here. */
export function openXmlFeed(text: string): XmlFeed | { problem: string } {
  const prolog = text.slice(0, Math.max(0, text.search(/<(?:rss|feed|rdf:RDF)[\s>]/)))
  if (/<!ENTITY/i.test(prolog)) return { problem: 'the feed declares entities' }
  if (isXmlTooDeep(text)) return { problem: 'the feed is nested too deeply' }
  const $ = load(text, { xml: true })
  const root = $.root().children()
  const name = root.prop('nodeName') ?? ''
  if (!/^(?:rss|feed|rdf:rdf)$/i.test(name))
    return { problem: `the answer is no feed, but ${name.toLowerCase() || 'text'}` }
  if (!new RegExp(`</${name}\\s*>`, 'i').test(text.slice(-10_000))) return { problem: 'the feed breaks off' }
  const isAtom = /^feed$/i.test(name)
  const head = isAtom ? root : root.children('channel')
  const entries = isAtom ? [root.children('entry')] : [head.children('item'), root.children('item')]
  const found = entries.flatMap((list) => list.toArray())
  // A tag that is broken before them hides all entries, which would look like none.
  if (found.length === 0 && /<\/?(?:item|entry)[\s>]/.test(text)) return { problem: 'the feed is damaged' }
  if (head.children().length === 0) return { problem: 'the feed has neither title nor entries' }
  return {
    form: isAtom ? 'atom' : 'rss',
    title: childText(head, 'title'),
    head,
    entries: found.slice(0, mostEntries).map((entry) => $(entry)),
  }
}

/** The text of the first child of that name, prefix included; `''` where there is none. */
export function childText(element: FeedElement, name: string): string {
  return childTexts(element, name)[0] ?? ''
}

/** The texts of all children of that name. */
export function childTexts(element: FeedElement, name: string): string[] {
  const found = element.children(name.replace(':', '\\:'))
  return Array.from({ length: found.length }, (_, index) => found.eq(index).text().trim())
}

/** Its categories: the term in Atom, the text in RSS. */
export function childTags(element: FeedElement): string[] {
  const found = element.children('category')
  return Array.from(
    { length: found.length },
    (_, index) => found.eq(index).attr('term') ?? found.eq(index).text().trim(),
  )
}
