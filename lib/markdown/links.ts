import type { Image, Link, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { safeHref } from '@/lib/digest/address'
import { withoutMarks } from './prepare'

/** What search engines and the linked site learn of the link: nothing, since strangers chose the address. */
const rel = ['noopener', 'noreferrer', 'nofollow']

/** Whether the link shows its own address. */
function isBare(link: Link): boolean {
  const [only, ...more] = link.children
  return more.length === 0 && only?.type === 'text' && link.url.endsWith(only.value)
}

/** Splits a bare link where Hangul begins; the rest, with the punctuation before it, is text. */
function endBeforeHangul(link: Link): PhrasingContent[] {
  const [only] = link.children
  if (!isBare(link) || only?.type !== 'text') return [link]
  const address = /^[^\p{Script=Hangul}]*/u.exec(only.value)?.[0].replace(/[.,:;!?'")\]]+$/, '') ?? ''
  if (!/\p{Script=Hangul}/u.test(only.value)) return [link]
  const url = link.url.slice(0, link.url.length - only.value.length) + address
  const rest: PhrasingContent = { type: 'text', value: only.value.slice(address.length) }
  return [{ ...link, url, children: [{ type: 'text', value: address }] }, rest]
}

function linkOrText(link: Link, source: string): PhrasingContent[] {
  const url = safeHref(withoutMarks(link.url))
  if (url !== undefined) return [{ ...link, url, title: null, data: { hProperties: { rel } } }]
  const isAngled = source.startsWith('<') && isBare(link)
  return isAngled ? [{ type: 'text', value: source }] : link.children
}

function wordsOf(image: Image): PhrasingContent {
  return { type: 'text', value: image.alt || image.url }
}

function replaceImages(tree: Root | Link, toNode: (image: Image) => PhrasingContent): void {
  visit(tree, 'image', (image, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = toNode(image)
  })
}

/** Plugin: images become links, links go to http and https only, and whatever points elsewhere stays as its visible words. */
export function settleLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (link) => replaceImages(link, wordsOf))
    replaceImages(tree, (image) => ({ type: 'link', url: image.url, children: [wordsOf(image)] }))
    visit(tree, 'link', (link, index, parent) => {
      if (!parent || index === undefined) return
      const { start, end } = link.position ?? {}
      const source = String(file).slice(start?.offset ?? 0, end?.offset ?? 0)
      const parts = /^[<[]/.test(source) ? [link] : endBeforeHangul(link)
      const nodes = parts.flatMap((node) => (node.type === 'link' ? linkOrText(node, source) : [node]))
      parent.children.splice(index, 1, ...nodes)
      return [SKIP, index + nodes.length]
    })
  }
}
