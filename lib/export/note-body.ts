import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/
const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/
/** Where HTML may begin (CommonMark 4.6 and 6.6). */
const html = /<(?=\/?[a-z][\w-]*(?:[\s/>]|$)|!|\?)/gi
/** The longest real summary has some 5,000 characters; longer ones are not parsed for every sign of HTML. */
const mostParsed = 20_000
const mostRounds = 5

/** As other programs read it: unlike ours, their Markdown has HTML in it. */
const parser = unified().use(remarkParse).use(remarkGfm).freeze()

type Line = { text: string; isCode: boolean }

/**
 * A summary's Markdown for a note that goes on behind it: headings below one of `depth` hashes, HTML as the text that it is
 * on the page, and nothing left open (code, formulas, Obsidian's comments) that would swallow what follows.
 */
export function formatBody(markdown: string, depth: number): string {
  return closeCode(withoutHtml(formatLines(markdown, depth)))
}

function formatLines(markdown: string, depth: number): string {
  const lines = readLines(markdown)
  const shift = depth + 1 - topOf(lines)
  const formulas = lines.reduce((sum, { text, isCode }) => sum + (isCode ? 0 : text.split('$$').length - 1), 0)
  return lines
    .map(({ text, isCode }) => {
      if (isCode) return text
      const safe = text.replaceAll('%%', '\\%\\%').replace(heading, (_, hashes) => hashesOf(hashes.length + shift))
      return formulas % 2 === 1 ? safe.replaceAll('$$', '\\$\\$') : safe
    })
    .join('\n')
}

function readLines(markdown: string): Line[] {
  let open: string | undefined
  return markdown.split('\n').map((text): Line => {
    const [, mark = '', rest = ''] = fenceLine.exec(text) ?? []
    if (open === undefined) {
      // A backtick behind the fence makes it a code span (CommonMark 4.5).
      if (mark !== '' && !(mark.startsWith('`') && rest.includes('`'))) open = mark
      return { text, isCode: open !== undefined }
    }
    if (mark.startsWith(open) && rest.trim() === '') open = undefined
    return { text, isCode: true }
  })
}

/** How many hashes the highest heading has. */
function topOf(lines: readonly Line[]): number {
  return lines.reduce((top, { text, isCode }) => {
    const depth = isCode ? undefined : heading.exec(text)?.[1]?.length
    return depth === undefined ? top : Math.min(top, depth)
  }, 6)
}

function hashesOf(depth: number): string {
  return '#'.repeat(Math.min(6, depth))
}

/** Only a parser knows what is HTML and what is code; what one piece of HTML hid may turn out to be another. */
function withoutHtml(markdown: string): string {
  let body = markdown
  for (let round = 0; body.search(html) !== -1 && body.length <= mostParsed && round < mostRounds; round++) {
    const places = listHtml(parser.parse(body))
    if (places.length === 0) return body
    // No backslash: behind a bare address it would be part of that address.
    for (const at of places.reverse()) body = `${body.slice(0, at)}&lt;${body.slice(at + 1)}`
  }
  return body.replace(html, '&lt;')
}

/** Where pieces of HTML begin, in order; one of several lines may begin with blanks. */
function listHtml(tree: Root): number[] {
  const places: number[] = []
  visit(tree, 'html', ({ value, position }) => {
    places.push((position?.start.offset ?? 0) + Math.max(0, value.indexOf('<')))
  })
  return places
}

/** A fence behind the text where code is left open in it. */
function closeCode(body: string): string {
  if (!/`{3}|~{3}/.test(body)) return body
  const last = parser.parse(`${body}\n\n# end`).children.at(-1)
  const fence = last?.type === 'code' && /^(?:`{3,}|~{3,})/.exec(body.slice(last.position?.start.offset))?.[0]
  return fence ? `${body}\n${fence}` : body
}
