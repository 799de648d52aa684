import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Language } from '@/db/vocabulary'
import { element } from '@/lib/feeds/hast'
import type { Book, Chapter } from './chapter'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** What the book is and which files it has, in the order of reading (EPUB 3.3, 5). */
export function packageDocument({ address, title, publisher, language, modified, chapters }: Book): string {
  const items = chapters.map(({ name }) => item(name, `${name}.xhtml`, 'application/xhtml+xml'))
  const metadata = element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'address' }, address),
    element('dc:title', {}, title),
    element('dc:language', {}, language),
    element('dc:publisher', {}, publisher),
    element('meta', { property: 'dcterms:modified' }, modified.replace(/\.\d+Z$/, 'Z')),
  )
  const manifest = element(
    'manifest',
    {},
    item('contents', 'contents.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    ...items,
  )
  const spine = element('spine', {}, ...['contents', ...chapters.map(({ name }) => name)].map(spineItem))
  const attributes = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'address' }
  // In this vocabulary `meta` has content.
  return write(element('package', { ...attributes, 'xml:lang': language }, metadata, manifest, spine), [])
}

function item(id: string, href: string, mediaType: string, properties?: string): Element {
  return element('item', { id: `file-${id}`, href, 'media-type': mediaType, properties })
}

function spineItem(id: string): Element {
  return element('itemref', { idref: `file-${id}` })
}

/** The table of contents: every chapter with its passages. */
export function navigation({ title, contents, language, chapters }: Book): string {
  const entries = chapters.map(({ name, title, passages }) =>
    element(
      'li',
      {},
      element('a', { href: `${name}.xhtml` }, title),
      element('ol', {}, ...passages.map((passage, index) => entry(`${name}.xhtml#${passageId(index)}`, passage.title))),
    ),
  )
  const list = element('nav', { 'epub:type': 'toc' }, element('h2', {}, contents), element('ol', {}, ...entries))
  return xhtml(title, language, [element('h1', {}, title), list])
}

function entry(href: string, title: string): Element {
  return element('li', {}, element('a', { href }, title))
}

/** A chapter as a document of its own. */
export function page({ title, address, passages }: Chapter, language: Language): string {
  const link = element('p', {}, element('a', { href: address }, address))
  const body = passages.map(({ xhtml }, index) => `<section id="${passageId(index)}">${xhtml}</section>\n`)
  return xhtml(title, language, [element('h1', {}, title), link], body.join(''))
}

function passageId(index: number): string {
  return `section-${index + 1}`
}

function xhtml(title: string, language: Language, content: ElementContent[], markup = ''): string {
  const link = element('link', { rel: ['stylesheet'], href: 'style.css' })
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
    },
    element('head', {}, element('title', {}, title), link),
    element('body', {}, ...content, { type: 'raw', value: markup }),
  )
  return write(root)
}

function write(root: Element, voids?: string[]): string {
  return `${declaration}${toHtml(root, { closeSelfClosing: true, allowDangerousHtml: true, voids })}\n`
}
