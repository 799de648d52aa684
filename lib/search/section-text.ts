import type { SearchText } from '@/db/save-search'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { hashOf } from '@/lib/digest/hash'
import { visibleText } from '@/lib/markdown/visible-text'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { conceptWordsIn } from './concept-words'
import { concepts } from './glossary'
import { indexSigns } from './symbols'
import { indexParts, indexWords, type ReadText, readText } from './tokens'

/** Another one whenever the same section would be indexed another way, so that older indexes are made anew: the rules count up, the glossary speaks for itself. */
export const searchVersion = `2 ${hashOf(concepts).slice(0, 16)}`

type IndexedSection = {
  /** As written, one for each language. */
  labels: string[]
  category: CategorySlug
  /** With the language each is written in: two editions may hold texts in one language. */
  summaries: { lang: Language; body: string }[]
  sources: { title: string }[]
}

/** What the search index holds of a section: its text in both languages, its titles, and its category by all its names. */
export function indexSection({ labels, category, summaries, sources }: IndexedSection): SearchText {
  const titles = readText(sources.map(({ title }) => title).join('\n'))
  const names = readText([...new Set([...labels, ko.category[category], en.category[category]])].join('\n'))
  const textOf = (lang: Language) =>
    readText(summaries.flatMap((summary) => (summary.lang === lang ? visibleText(summary.body) : [])).join('\n'))
  const texts = [textOf('ko'), textOf('en')] as const
  return {
    category: indexNamed(names),
    titles: indexNamed(titles),
    ko: indexNamed(texts[0]),
    en: indexNamed(texts[1]),
    titleParts: join([names, titles].map(indexParts)),
    textParts: join(texts.map(indexParts)),
    signs: indexSigns([titles, ...texts]),
  }
}

/** The words of a text and behind them those of the concepts that it names. */
function indexNamed(text: ReadText): string {
  return join([indexWords(text), ...conceptWordsIn(text.tokens)])
}

function join(texts: string[]): string {
  return texts.filter((text) => text !== '').join(' ')
}
