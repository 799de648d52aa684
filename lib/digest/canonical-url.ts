const trackingNames: ReadonlySet<string> = new Set(
  (
    'fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi ' +
    'ref_src ref_url _fb_noscript'
  ).split(' '),
)

/** A `ref` is dropped only where it names a site: elsewhere it may be a branch or a version and then decides the page. */
const referrer =
  /^(?:hn|hackernews|hacker_news|hacker-news|producthunt|twitter|newsletter|rss|[a-z0-9.-]+\.[a-z]{2,24})$/i

/** The text as an absolute http(s) address, blanks around it aside; else `undefined`. Only for telling sources apart: links go through `safeHref`. */
export function parseHttpUrl(text: string): URL | undefined {
  const trimmed = text.trim()
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed) : undefined
}

/** One spelling for all addresses of a page, to compare and never to show or follow: https, host without `www.`, no default port,
 * no tracking parameters, no slash at the end, no fragment unless it is a route, percent-escapes as RFC 3986 normalises them.
 * A Hacker News item is its number alone. */
export function canonicalUrl(address: URL): string {
  const host = address.host.replace(/^www\./, '').replace(/\.(?=$|:)/, '')
  const path = withoutEndSlashes(normalEscapes(address.pathname))
  const isItem = host === 'news.ycombinator.com' && path === '/item'
  const parameters = address.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && (isItem ? parameter.startsWith('id=') : !isTracking(parameter)))
    .map(normalEscapes)
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : ''
  const fragment = /^#[!/]./.test(address.hash) ? normalEscapes(address.hash) : ''
  return `https://${host}${path}${query}${fragment}`
}

function isTracking(parameter: string): boolean {
  const [name = '', value = ''] = parameter.toLowerCase().split('=', 2)
  return name.startsWith('utm_') || trackingNames.has(name) || (name === 'ref' && referrer.test(value))
}

/** Upper-case escapes, and none for what never needs one: the unreserved of RFC 3986 with the marks of RFC 2396, which encoders treat either way. */
function normalEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16))
    return /[A-Za-z0-9\-._~!'()*]/.test(character) ? character : triplet.toUpperCase()
  })
}

function withoutEndSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}
