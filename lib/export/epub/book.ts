import { zipFiles } from '../zip'
import type { Book } from './chapter'
import { navigation, packageDocument, page } from './documents'

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

const style = `body { line-height: 1.6; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; margin-top: 2em; }
h3, h4, h5, h6 { font-size: 1em; }
:lang(ko) { word-break: keep-all; }
code, pre { white-space: pre-wrap; }
`

/** The book as an EPUB file (3.3): whole in itself, nothing in it is fetched; the same book gives the same bytes. */
export function makeEpub(book: Book): Uint8Array<ArrayBuffer> {
  return zipFiles([
    // First and as it is, so that the file is known by its bytes (OCF 4.2).
    { name: 'mimetype', text: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', text: container },
    { name: 'book/package.opf', text: packageDocument(book) },
    { name: 'book/contents.xhtml', text: navigation(book) },
    { name: 'book/style.css', text: style },
    ...book.chapters.map((chapter) => ({ name: `book/${chapter.name}.xhtml`, text: page(chapter, book.language) })),
  ])
}
