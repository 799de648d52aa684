/** A parser does for each tag what may take as long as the elements are deep; of a real page it is less than a hundredth of this. */
const mostWork = 1e8

/** Elements of HTML that end by themselves: empty ones, and those that the next of their kind ends. */
const flatElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr option'.split(' '),
)

/** Whether HTML is nested so deeply, for its length, that it can only be an attack. */
export function isHtmlTooDeep(html: string): boolean {
  return workOf(html, flatElements) > mostWork
}

/** The same for XML, where markup within CDATA is text. */
export function isXmlTooDeep(xml: string): boolean {
  const [first = '', ...rest] = xml.split('<![CDATA[')
  const outside = [first, ...rest.map((part) => part.slice(part.indexOf(']]>') + 3))]
  return workOf(outside.join(''), new Set()) > mostWork
}

/** Tags times the greatest depth. What looks like a tag in a script or an attribute counts too. */
function workOf(markup: string, flat: ReadonlySet<string>): number {
  let tags = 0
  let depth = 0
  let deepest = 1
  for (const [tag, end, name = ''] of markup.matchAll(/<(\/?)([a-z][^\s/<>]*)[^<>]*/gi)) {
    tags += 1
    if (tag.endsWith('/') || flat.has(name.toLowerCase())) continue
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return tags * deepest
}
