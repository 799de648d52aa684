import type { RelatedRow } from '@/db/queries/related'
import type { AppearanceRow, SourceRow, SummaryRow } from '@/db/queries/sources'
import type { CategorySlug, Day, Kind, Language, Method } from '@/db/vocabulary'
import { visibleText } from '@/lib/markdown/visible-text'
import { mentionMarker } from '@/lib/search/mention'
import { bestSnippet, type Snippet } from '@/lib/search/snippet'

/** What a section's summary says of the source: the passage that names it, else the summary's first sentences; `lang` is the language it is written in. */
export type Passage = Snippet & { lang: Language; method: Method; isMention: boolean }
export type AppearanceView = Omit<AppearanceRow, 'sectionId'> & { passage: Passage | undefined }
export type SourceLife = {
  key: string
  title: string
  url: string
  host: string
  arxivId: string | null
  /** Kinds of the digests that list it, the most frequent first. */
  kinds: Kind[]
  firstDay: Day
  lastDay: Day
  /** On how many days it is listed; in how many sections, `appearances` says. */
  days: number
  /** How often it was given which category, the most frequent first. */
  categories: { category: CategorySlug; count: number }[]
  appearances: AppearanceView[]
  /** Titles that are printed otherwise than `title`, addresses otherwise than `url`. */
  otherTitles: string[]
  otherUrls: string[]
  related: Omit<RelatedRow, 'sectionId'>[]
}

const mostRelated = 5
/** The longest real title has 179 characters, one of strangers may have a megabyte. */
const longestTitle = 1000

/** A source with each of its appearances, oldest first; `undefined` where no digest lists it any more. Sections without a row in `summaries` have no passage. */
export function viewSource(
  source: SourceRow,
  appearances: readonly AppearanceRow[],
  summaries: readonly SummaryRow[],
  related: readonly RelatedRow[],
  locale: Language,
): SourceLife | undefined {
  const [first] = appearances
  const last = appearances.at(-1)
  if (!first || !last) return undefined
  const { id: _, ...printed } = source
  const listed = oncePerSection(appearances)
  const tell = passageTeller(source.title, summaries, locale)
  return {
    ...printed,
    title: shorten(source.title),
    kinds: countEach(listed.map(({ kind }) => kind)).map(([kind]) => kind),
    firstDay: first.day,
    lastDay: last.day,
    days: new Set(appearances.map(({ day }) => day)).size,
    categories: countEach(listed.map(({ category }) => category)).map(([category, count]) => ({
      category,
      count,
    })),
    appearances: listed.map(({ sectionId, ...appearance }) => ({ ...appearance, passage: tell(sectionId) })),
    otherTitles: others(
      source.title,
      appearances.map(({ title }) => title),
    ).map(shorten),
    otherUrls: others(
      source.url,
      appearances.map(({ url }) => url),
    ),
    related: chooseRelated(related, appearances),
  }
}

/** A section may list one source under two addresses: it counts once, with what it prints first. */
function oncePerSection(appearances: readonly AppearanceRow[]): AppearanceRow[] {
  const seen = new Set<number>()
  return appearances.filter(({ sectionId }) => !seen.has(sectionId) && seen.add(sectionId))
}

/** Values with how often they occur, the most frequent first, else in the order of their first place. */
function countEach<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

function others(main: string, printed: readonly string[]): string[] {
  return [...new Set(printed)].filter((text) => text !== main && text !== '')
}

function shorten(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle).toWellFormed()}…`
}

function passageTeller(title: string, summaries: readonly SummaryRow[], locale: Language) {
  const mark = mentionMarker(title)
  const bySection = new Map<number, SummaryRow[]>()
  for (const summary of summaries) {
    const texts = bySection.get(summary.sectionId) ?? []
    if (summary.body !== '') texts[summary.lang === locale ? 'unshift' : 'push'](summary)
    bySection.set(summary.sectionId, texts)
  }
  return (sectionId: number): Passage | undefined => {
    const summary = bySection.get(sectionId)?.[0]
    if (!summary) return undefined
    const { method, body, teaser } = summary
    const lang = summary.textLang ?? summary.lang
    const snippet = mark && bestSnippet(visibleText(body), mark, 240)
    if (snippet && snippet.marks.length > 0) return { ...snippet, lang, method, isMention: true }
    return { text: teaser, marks: [], isCutBefore: false, isCutAfter: false, lang, method, isMention: false }
  }
}

/** Those that several of its sections lead to first; the source's own sections and a second line for one title are left out. */
function chooseRelated(related: readonly RelatedRow[], appearances: readonly AppearanceRow[]) {
  const placeOf = ({ day, kind, section }: { day: Day; kind: Kind; section: number }) => `${day} ${kind} ${section}`
  const own = new Set(appearances.map(placeOf))
  const byPlace = new Map(related.map(({ sectionId: _, ...one }) => [placeOf(one), one]))
  const titles = new Set<string | null>()
  return countEach(related.map(placeOf))
    .flatMap(([place]) => {
      const one = byPlace.get(place)
      if (!one || own.has(place) || titles.has(one.title)) return []
      titles.add(one.title)
      return [one]
    })
    .slice(0, mostRelated)
}
