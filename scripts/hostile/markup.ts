import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** What a summary may hold, written down here once more, so that a slip in the schema of lib/markdown is seen. */
const attributes: Record<string, readonly string[]> = {
  ...Object.fromEntries(['p', 'br', 'hr', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'del', 'blockquote'].map(none)),
  ...Object.fromEntries(['ul', 'li', 'table', 'thead', 'tbody', 'tr'].map(none)),
  p: ['class'],
  a: ['href', 'rel', 'class', 'title'],
  code: ['class'],
  span: ['class'],
  pre: ['tabindex'],
  ol: ['start'],
  th: ['align', 'style'],
  td: ['align', 'style'],
  div: ['class', 'lang', 'role', 'tabindex', 'aria-label'],
}

function none(name: string): [string, readonly string[]] {
  return [name, []]
}

const ofFormula = new Set([
  ...['math', 'semantics', 'annotation', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd', 'mstyle', 'mpadded'],
  ...['mphantom', 'menclose', 'merror', 'mglyph'],
])

/** Attributes by which MathML could do more than set a formula. */
const refusedInFormulas = /^(?:on|href|src|xlink|id$|name$|actiontype|action|data|srcset|formaction)/

/** The one address on this site that a summary leads to: a term of the glossary. */
const ofGlossary = /^\/(?:ko|en)\/terms#[a-z0-9-]+$/
const safeStyle = /^text-align:(?:left|center|right);?$/

function judge(name: string, attribute: string, value: string): string | undefined {
  const told = `${attribute}="${value}" on ${name}`
  if (ofFormula.has(name)) return refusedInFormulas.test(attribute) || /url\(|script:/i.test(value) ? told : undefined
  if (!attributes[name]?.includes(attribute)) return told
  if (attribute === 'href' && ofGlossary.test(value)) return undefined
  if (attribute === 'href')
    return /^https?:\/\/[^/@\\?#]+(?:[/?#]|$)/.test(value) && !/\p{Cc}/u.test(value) ? undefined : told
  if (attribute === 'style') return safeStyle.test(value) ? undefined : told
  if (attribute === 'rel') return value === 'noopener noreferrer nofollow' ? undefined : told
  return undefined
}

function isKnown(name: string): boolean {
  return name in attributes || ofFormula.has(name)
}

const attributeNames: Record<string, string> = { className: 'class', tabIndex: 'tabindex', ariaLabel: 'aria-label' }

/** What no summary may hold of an element, by the names of its markup; `[]` for a good one. */
export function judgeElement(name: string, attributes: readonly (readonly [name: string, value: string])[]): string[] {
  if (!isKnown(name)) return [`element ${name}`]
  return attributes.flatMap(([attribute, value]) => judge(name, attribute, value) ?? [])
}

/** Elements and attributes that no summary may hold; `[]` for a good tree. */
export function findForbidden(root: Root): string[] {
  const found: string[] = []
  visit(root, (node) => {
    if (node.type === 'element') found.push(...judgeElement(node.tagName, listAttributes(node)))
    else if (node.type !== 'root' && node.type !== 'text') found.push(`a node of type ${node.type}`)
  })
  return found
}

function listAttributes({ properties }: Element): [string, string][] {
  return Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [attributeNames[name] ?? name, Array.isArray(value) ? value.join(' ') : String(value)])
}

const tag = /<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/g

/** The same of markup that React wrote: whatever is no tag of a known form must hold no angle that could begin one. */
export function findForbiddenInHtml(html: string): string[] {
  const found: string[] = []
  const rest = html.replace(tag, (_whole, _slash, name: string, list: string) => {
    const given = [...list.matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/g)]
    found.push(
      ...judgeElement(
        name,
        given.map(([, attribute = '', value = '']) => [attribute, unescapeHtml(value)]),
      ),
    )
    return ''
  })
  if (rest.includes('<')) found.push(`an open angle in ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 80)}`)
  return found
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
