import type { SearchText } from '@/db/save-search'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { visibleText } from '@/lib/markdown/visible-text'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { indexSigns } from './symbols'
import { indexParts, indexWords } from './tokens'

/** Counts up whenever the same section would be indexed another way, so that older indexes are made anew. */
export const searchVersion = '1'

type IndexedSection = {
  /** As written, one for each language. */
  labels: string[]
  category: CategorySlug
  summaries: { lang: Language; body: string }[]
  sources: { title: string }[]
}

/** What the search index holds of a section: its text in both languages, its titles, and its category by all its names. */
export function indexSection({ labels, category, summaries, sources }: IndexedSection): SearchText {
  const titles = sources.map(({ title }) => title).join('\n')
  const names = [...new Set([...labels, ko.category[category], en.category[category]])].join('\n')
  const textOf = (lang: Language) => visibleText(summaries.find((summary) => summary.lang === lang)?.body ?? '')
  const texts = { ko: textOf('ko'), en: textOf('en') }
  return {
    category: indexWords(names),
    titles: indexWords(titles),
    ko: indexWords(texts.ko),
    en: indexWords(texts.en),
    titleParts: indexParts(`${names}\n${titles}`),
    textParts: indexParts(`${texts.ko}\n${texts.en}`),
    signs: indexSigns([titles, texts.ko, texts.en].join('\n')),
  }
}
