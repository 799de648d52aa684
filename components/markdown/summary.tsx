import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { SKIP, visit } from 'unist-util-visit'
import type { Language } from '@/db/vocabulary'
import { termsPath } from '@/lib/digest/addresses'
import { otherLanguage } from '@/lib/digest/kind'
import { glossHast } from '@/lib/markdown/gloss-hast'
import { markItemLanguages } from '@/lib/markdown/item-languages'
import { markHast } from '@/lib/markdown/mark-hast'
import { summaryToHast } from '@/lib/markdown/to-hast'
import type { Marker } from '@/lib/search/marks'
import { conceptAnchor } from '@/lib/search/term-groups'

type SummaryProps = {
  markdown: string
  lang: Language
  /** Quotes sources, which may be in both languages. */
  isExtract?: boolean
  /** Names the region in which a wide table scrolls; from the second table on, with its number. */
  tableLabel: string
  className?: string
  /** The language of the page, to which terms of the glossary lead. */
  locale: Language
  /** Finds what a search asks for, to be marked. */
  mark?: Marker
}

/** Wide tables and code scroll in a box of their own, which the keyboard must be able to reach. */
function withScrollBoxes(root: Root, tableLabel: string): Root {
  let tables = 0
  visit(root, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return
    if (element.tagName === 'pre') element.properties.tabIndex = 0
    if (element.tagName !== 'table') return
    tables += 1
    const ariaLabel = tables === 1 ? tableLabel : `${tableLabel} ${tables}`
    const properties = { className: ['summary-table'], role: 'region', tabIndex: 0, ariaLabel }
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [element] }
    return SKIP
  })
  return root
}

/** A section's summary, set from its markdown; headings inside begin at h3. */
export function Summary({ markdown, lang, isExtract, tableLabel, className, locale, mark }: SummaryProps) {
  const hast = glossHast(summaryToHast(markdown), lang, (concept) => ({
    href: termsPath(locale, conceptAnchor(concept)),
    title: concept[otherLanguage(lang)],
  }))
  if (isExtract) markItemLanguages(hast, lang)
  const root = withScrollBoxes(mark ? markHast(hast, mark) : hast, tableLabel)
  return (
    <div className={className ? `summary ${className}` : 'summary'} lang={lang}>
      {toJsxRuntime(root, { Fragment, jsx, jsxs })}
    </div>
  )
}
