import { getEncoding } from 'encoding-sniffer'
import { HttpFailure } from './answer'

/** What a request expects; `feed` is XML or JSON. */
export type Expected = 'json' | 'xml' | 'html' | 'feed' | 'text'

export const acceptHeaders: Readonly<Record<Expected, string>> = {
  json: 'application/json',
  xml: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9',
  html: 'text/html, application/xhtml+xml;q=0.9',
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  text: 'text/plain, */*;q=0.1',
}

/** The body as text, in the charset of the header, else of a byte order mark, a `<meta>` or an XML declaration, else UTF-8 or, where it
 * is none, EUC-KR, which Korean pages use without a word. Throws `HttpFailure` for a charset nobody knows. */
export function decodeBody(bytes: Buffer, contentType: string): string {
  const named = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]
  const isMarkup =
    /html|xml/i.test(contentType) || bytes.subarray(0, 200).toString('latin1').trimStart().startsWith('<')
  const label = named ?? (isMarkup ? sniffed(bytes) : undefined) ?? (isUtf8(bytes) ? 'utf-8' : 'euc-kr')
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    throw new HttpFailure('encoding', `nobody knows the charset ${JSON.stringify(label.slice(0, 40))}`)
  }
}

/** `undefined` where the document does not say. */
function sniffed(bytes: Buffer): string | undefined {
  const fallback = 'x-user-defined'
  const encoding = getEncoding(bytes, { defaultEncoding: fallback })
  return encoding === fallback ? undefined : encoding
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Throws `HttpFailure` where the answer is of another kind than expected: a page that asks to check the browser, an empty body. Feeds
 * come under many types, so that with them the first letters decide. */
export function checkBody(expected: Expected, contentType: string, text: string): void {
  if (expected === 'text') return
  const start = text.trimStart().slice(0, 200)
  if (start === '') throw new HttpFailure('shape', 'the body is empty')
  const found = kindOf(start)
  const isExpected = expected === found || (expected === 'feed' && (found === 'xml' || found === 'json'))
  const isPageByName = expected === 'json' && /html/i.test(contentType)
  if (isExpected && !isPageByName) return
  const type = contentType === '' ? 'no type' : contentType.slice(0, 60)
  throw new HttpFailure('content-type', `expected ${expected}, got ${found ?? 'something else'} (${type})`)
}

function kindOf(start: string): Expected | undefined {
  if (/^[[{]/.test(start)) return 'json'
  if (/^<\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*)*<(!doctype\s+)?html/i.test(start)) return 'html'
  if (/^<(\?xml|rss|feed|rdf:rdf|urlset|!doctype (rss|feed))/i.test(start)) return 'xml'
  return start.startsWith('<') ? 'html' : undefined
}
