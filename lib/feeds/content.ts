import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Language } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import {
  chooseLabel,
  chooseSummary,
  type EditorialView,
  noteOn,
  type SectionView,
  type SourceView,
} from '@/lib/digest/view'
import { langUnless } from '@/lib/i18n/text-language'
import { element } from './hast'
import { summaryToHtml } from './summary-html'
import type { FeedWords } from './words'

/** An editorial as HTML for a feed. */
export function editorialToHtml({ lang, body }: EditorialView): string {
  return `<div lang="${lang}">${summaryToHtml(body)}</div>`
}

/** Sections as HTML for a feed: heading, summary, list of sources; every link is absolute and goes to http or https. */
export function sectionsToHtml(sections: readonly SectionView[], language: Language, words: FeedWords): string {
  return sections
    .flatMap((section) => [
      htmlOf(headingOf(section, language, words)),
      summaryOf(section, language, words),
      htmlOf(sourcesOf(section.sources, language, words)),
    ])
    .join('')
}

function htmlOf(children: ElementContent[]): string {
  return toHtml({ type: 'root', children })
}

function headingOf(section: SectionView, language: Language, words: FeedWords): ElementContent[] {
  const name = words(`category.${section.category}`)
  const label = chooseLabel(section, language)
  const written = label === name ? [] : [element('p', {}, element('em', langOf(label, language), label))]
  return [element('h2', {}, name), ...written]
}

function summaryOf(section: SectionView, language: Language, words: FeedWords): string {
  const summary = chooseSummary(section, language)
  if (!summary) return htmlOf([element('p', {}, words('digest.noSummary'))])
  const { method, textLang, body } = summary
  const html = summaryToHtml(body, method === 'extract' ? textLang : undefined)
  const text = `<div lang="${textLang}">${html}</div>`
  const note = noteOn(summary, language)
  return note === undefined ? text : htmlOf([element('p', {}, element('em', {}, words(note)))]) + text
}

function sourcesOf(sources: readonly SourceView[], language: Language, words: FeedWords): ElementContent[] {
  if (sources.length === 0) return []
  const items = sources.map((source) => sourceItem(source, language, words))
  return [element('h3', {}, words('source.list')), element('ul', {}, ...items)]
}

function sourceItem({ title, url, host, standing }: SourceView, language: Language, words: FeedWords): Element {
  const href = safeHref(url)
  const lang = langOf(title, language)
  const shown = href ? element('a', { href, ...lang }, title) : element('span', lang, title)
  const facts = [host, standing === 'new' && words('source.new')].filter(Boolean).join(', ')
  return element('li', {}, shown, facts === '' ? '' : ` (${facts})`)
}

function langOf(text: string, language: Language): Properties {
  return { lang: langUnless(text, language) }
}
