/** Elements whose content is text to the end tag, as a browser with scripts on reads it (HTML standard 13.2.6.4). */
const rawElements = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'noscript',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
])

/** A `type` with which a browser runs or obeys the content of a script element; others mark data. */
const executable = /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/

/** The text of each inline script that a browser would run, as it would hash it, in document order; one pass over the document. */
export function listInlineScripts(html: string): string[] {
  const scripts: string[] = []
  let at = html.indexOf('<')
  while (at !== -1) {
    if (html.startsWith('<!--', at)) at = endOfComment(html, at)
    else if (/[a-z]/i.test(html[at + 1] ?? '')) {
      const tag = readTag(html, at)
      if (!tag) return scripts
      at = tag.end
      if (tag.name === 'plaintext') return scripts
      if (rawElements.has(tag.name)) {
        const end = tag.name === 'script' ? endOfScript(html, at) : endOfRaw(html, at, tag.name)
        if (end === undefined) return scripts
        if (tag.name === 'script' && isInline(tag.attributes)) scripts.push(normalise(html.slice(at, end)))
        at = end
      }
    } else at += 1
    at = html.indexOf('<', at)
  }
  return scripts
}

type Tag = { name: string; attributes: ReadonlyMap<string, string>; end: number }

const namePattern = /[^\s/>]+/y

const attributePattern = /[\s/]*(?:>|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*|(?=>))))?)/y

/** A start tag, a script with its attributes, the first of each name counting; `undefined` where the document ends inside it. */
function readTag(html: string, start: number): Tag | undefined {
  namePattern.lastIndex = start + 1
  namePattern.test(html)
  const name = html.slice(start + 1, namePattern.lastIndex).toLowerCase()
  attributePattern.lastIndex = namePattern.lastIndex
  const attributes = name === 'script' ? readAttributes(html) : skipAttributes(html)
  return attributes && { name, attributes, end: attributePattern.lastIndex }
}

const noAttributes: ReadonlyMap<string, string> = new Map()

/** As `readAttributes`, without telling them: a page has hundreds of tags, and each would leave an object for every attribute. */
function skipAttributes(html: string): typeof noAttributes | undefined {
  while (attributePattern.test(html)) if (html[attributePattern.lastIndex - 1] === '>') return noAttributes
  return undefined
}

function readAttributes(html: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>()
  for (;;) {
    const match = attributePattern.exec(html)
    if (!match) return undefined
    const [, attribute, double, single, bare] = match
    if (attribute === undefined) return attributes
    const key = attribute.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
  }
}

function isInline(attributes: ReadonlyMap<string, string>): boolean {
  return !attributes.has('src') && executable.test((attributes.get('type') ?? '').trim().toLowerCase())
}

function endOfComment(html: string, start: number): number {
  if (/^<!---?>/.test(html.slice(start, start + 6))) return html.indexOf('>', start) + 1
  const pattern = /--!?>/g
  pattern.lastIndex = start + 4
  return pattern.exec(html) ? pattern.lastIndex : html.length
}

/** Where the end tag begins; `undefined` when there is none. */
function endOfRaw(html: string, start: number, name: string): number | undefined {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  pattern.lastIndex = start
  return pattern.exec(html)?.index
}

/** As `endOfRaw`, with the old rule that `<!--` and then `<script` hide one end tag (script data double escaped state). */
function endOfScript(html: string, start: number): number | undefined {
  const pattern = /<!--|-->|<(\/?)script(?=[\s/>])/gi
  pattern.lastIndex = start
  let state: 'plain' | 'escaped' | 'double' = 'plain'
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [text, slash] = match
    if (text === '<!--') {
      if (state === 'plain') state = 'escaped'
      // The dashes may belong to the end of the comment as well: `<!-->`.
      pattern.lastIndex -= 2
    } else if (text === '-->') state = 'plain'
    else if (slash && state !== 'double') return match.index
    else if (slash) state = 'escaped'
    else if (state === 'escaped') state = 'double'
  }
  return undefined
}

/** A browser changes these before it hashes: line ends (13.2.3.5) and NUL (13.2.5.4). */
function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')
}
