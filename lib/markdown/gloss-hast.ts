import type { Element, ElementContent, Root, Text } from 'hast'
import type { Language } from '@/db/vocabulary'
import type { Concept } from '@/lib/search/glossary'
import { findTerms } from '@/lib/search/term-finder'
import { cutText } from './cut-text'

/** Where a term leads and what it is called in the other language. */
export type Gloss = { href: string; title: string }

const leftAlone = new Set(['a', 'code', 'pre', 'math', 'svg', 'h3', 'h4', 'h5', 'h6', 'mark'])
/** More would make a text of links. */
const mostTerms = 8

/**
 * Makes terms of the glossary links that tell their name in the other language, each concept at its first place and at most
 * eight in a summary. Links, code, formulas and headings stay as they are. Changes the tree and gives it back.
 */
export function glossHast(root: Root, language: Language, glossOf: (concept: Concept) => Gloss): Root {
  const seen = new Set<Concept>()
  const walk = (parent: Element | Root) => {
    const children: ElementContent[] = []
    for (const child of parent.children as ElementContent[]) {
      if (child.type === 'element' && !leftAlone.has(child.tagName)) walk(child)
      children.push(...(child.type === 'text' ? glossText(child, language, glossOf, seen) : [child]))
    }
    parent.children = children
  }
  walk(root)
  return root
}

function glossText(
  text: Text,
  language: Language,
  glossOf: (concept: Concept) => Gloss,
  seen: Set<Concept>,
): ElementContent[] {
  if (seen.size >= mostTerms) return [text]
  const terms = findTerms(text.value, language)
    .filter(({ concept }) => !seen.has(concept))
    .slice(0, mostTerms - seen.size)
  for (const { concept } of terms) seen.add(concept)
  return cutText(text.value, terms, (child, { concept }) => ({
    type: 'element',
    tagName: 'a',
    properties: { className: ['term'], ...glossOf(concept) },
    children: [child],
  }))
}
