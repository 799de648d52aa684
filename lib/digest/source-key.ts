import { createHash } from 'node:crypto'
import { domainToUnicode } from 'node:url'
import { parseArxivId } from './arxiv-id'
import { canonicalUrl, parseHttpUrl } from './canonical-url'
import { titleKey, titleLetters } from './title-key'

/** `key` is one URL path segment; `titleKey` is `''` where the title tells nothing apart, `host` `''` without an http(s) address,
 * `arxivId` without version. */
export type SourceIdentity = { key: string; titleKey: string; host: string; arxivId: string | null }

/** Which source a printed title and address mean: the arXiv id, else the deeplearn.org number, else the canonical address,
 * else the title. Two keys with one `titleKey` are one source too. Takes any text and never throws. */
export function identifySource(title: string, url: string): SourceIdentity {
  const address = parseHttpUrl(url)
  const arxivId = parseArxivId(url)?.id ?? null
  return {
    key: sourceKey(title, address, arxivId),
    titleKey: address !== undefined && isHackerNewsItem(address) ? '' : titleKey(title),
    host: address === undefined ? '' : hostOf(address),
    arxivId,
  }
}

function sourceKey(title: string, address: URL | undefined, arxivId: string | null): string {
  // An id of the new scheme starts with a digit and an archive has no full stop, so that the first one here can only be the slash.
  if (arxivId !== null) return `arxiv-${arxivId.replace('/', '.')}`
  if (address === undefined) return `title-${hash(titleLetters(title) || title.normalize('NFKC').trim())}`
  const number = deeplearnNumber(address)
  return number === undefined ? `url-${hash(canonicalUrl(address))}` : `deeplearn-${number}`
}

/** The site's own counter. The slug behind it keeps raw question marks of the title, so only the number can be compared. */
function deeplearnNumber(address: URL): string | undefined {
  if (bareHost(address) !== 'deeplearn.org') return undefined
  return /^\/arxiv\/0*([1-9][0-9]{0,11})(?:\/|$)/.exec(address.pathname)?.[1]
}

/** Such posts repeat their titles month after month ("Ask HN: What are you working on?"), so the title joins nothing. */
function isHackerNewsItem(address: URL): boolean {
  return bareHost(address) === 'news.ycombinator.com' && address.pathname === '/item'
}

/** Hangul names are shown as such; other punycode stays, since letters of other scripts can pass for Latin ones. */
function hostOf(address: URL): string {
  const host = bareHost(address)
  const shown = domainToUnicode(host)
  return /^[a-z0-9.\-\p{Script=Hangul}]+$/u.test(shown) ? shown : host
}

function bareHost(address: URL): string {
  return address.hostname.replace(/\.$/, '').replace(/^www\./, '')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
