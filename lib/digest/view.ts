import type { DigestRow } from '@/db/queries/digests'
import type { LedgerEntry } from '@/db/queries/ledger'
import type { RelatedRow } from '@/db/queries/related'
import type { Teaser, Teasers } from '@/db/queries/sections'
import type { Receipt } from '@/db/receipt'
import { type CategorySlug, type Day, type Kind, type Language, languages, type Method, methods } from '@/db/vocabulary'
import { readingSeconds } from '@/lib/markdown/reading-time'
import { otherLanguage } from './kind'

/** `new`: first listed on this day · `repeat`: listed on an earlier day · `above`: this digest has listed it further up already. */
export type Standing = 'new' | 'repeat' | 'above'
export type SourceView = {
  position: number
  key: string
  title: string
  url: string
  host: string
  arxivId: string | null
  standing: Standing
  firstSeen: Day
  timesSeen: number
}
/** `lang` is the edition it belongs to, `textLang` the language it is written in; without a receipt it was imported. */
export type SummaryView = {
  lang: Language
  textLang: Language
  body: string
  teaser: string
  method: Method
  receipt: Receipt | null
}
/** The digest in three sentences; `receipt.sources` are positions of sections. */
export type EditorialView = { lang: Language; body: string; receipt: Receipt }
/** A section of another digest that is like one; `title` is that of its first source, null without any. */
export type RelatedView = Omit<RelatedRow, 'sectionId'>
export type SectionView = {
  position: number
  label: string
  /** The label as each edition that has the section writes it. */
  labels: Partial<Record<Language, string>>
  category: CategorySlug
  summaries: Partial<Record<Language, SummaryView>>
  sources: SourceView[]
  related: RelatedView[]
}
export type DigestView = {
  day: Day
  kind: Kind
  languages: Language[]
  methods: Method[]
  /** When each edition was imported or made, as an ISO instant. */
  importedAt: Partial<Record<Language, string>>
  editorials: Partial<Record<Language, EditorialView>>
  sections: SectionView[]
}

/** A digest as its page shows it: each source with its standing in the ledger of appearances, each section with those like it. */
export function viewDigest(
  row: DigestRow,
  ledger: ReadonlyMap<number, LedgerEntry>,
  related: readonly RelatedRow[] = [],
): DigestView {
  const above = new Set<number>()
  return {
    day: row.day,
    kind: row.kind,
    languages: languages.filter((language) => row.editions.some(({ lang }) => lang === language)),
    methods: methodsOf(row),
    importedAt: Object.fromEntries(row.editions.map(({ lang, importedAt }) => [lang, importedAt])),
    editorials: Object.fromEntries(row.editorials.map((editorial) => [editorial.lang, editorial])),
    sections: row.sections.map(({ id: sectionId, position, label, category, summaries, appearances }) => ({
      position,
      label,
      labels: labelsOf(row, position),
      category,
      related: related.filter((one) => one.sectionId === sectionId).map(({ sectionId: _, ...one }) => one),
      summaries: Object.fromEntries(summaries.map((summary) => [summary.lang, viewSummary(summary)])),
      sources: appearances.map(({ position, title, url, source: { id, key, host, arxivId } }) => {
        const { firstSeen, timesSeen } = ledger.get(id) ?? { firstSeen: row.day, timesSeen: 1 }
        const standing: Standing = above.has(id) ? 'above' : firstSeen === row.day ? 'new' : 'repeat'
        above.add(id)
        return { position, key, title, url, host, arxivId, standing, firstSeen, timesSeen }
      }),
    })),
  }
}

/** Those of its texts: of a made edition a part may have been written otherwise than the rest. Without a text, those of its editions. */
function methodsOf({ editions, sections }: DigestRow): Method[] {
  const ofTexts = sections.flatMap(({ summaries }) => summaries.map(({ method }) => method))
  const found = ofTexts.length > 0 ? ofTexts : editions.map(({ method }) => method)
  return methods.filter((method) => found.includes(method))
}

function viewSummary(summary: DigestRow['sections'][number]['summaries'][number]): SummaryView {
  return { ...summary, textLang: summary.textLang ?? summary.lang }
}

function labelsOf({ editions }: DigestRow, position: number): Partial<Record<Language, string>> {
  const labels = editions.map(({ lang, outline }) => [lang, outline.find((one) => one.position === position)?.label])
  return Object.fromEntries(labels.filter(([, label]) => label !== undefined))
}

/** How many lines these sections list and how many of them are new. */
export function countSources(sections: readonly SectionView[]): { listed: number; fresh: number } {
  const sources = sections.flatMap((section) => section.sources)
  return { listed: sources.length, fresh: sources.filter(({ standing }) => standing === 'new').length }
}

/** The sections of one category, or all, with only their new sources when `onlyNew`; a section that keeps none is left out then. */
export function selectSections(
  sections: readonly SectionView[],
  { category, onlyNew }: { category?: CategorySlug; onlyNew: boolean },
): SectionView[] {
  const chosen = sections.filter((section) => !category || section.category === category)
  if (!onlyNew) return chosen
  return chosen
    .map((section) => ({ ...section, sources: section.sources.filter(({ standing }) => standing === 'new') }))
    .filter(({ sources }) => sources.length > 0)
}

/** The summary to show on a page of that language: its own, else the other language's; `undefined` when the section has no text at all. */
export function chooseSummary(section: SectionView, language: Language): SummaryView | undefined {
  const own = section.summaries[language]
  const other = section.summaries[otherLanguage(language)]
  return own?.body ? own : other?.body ? other : undefined
}

/** The message that a reader of that language needs before the text: that it is an extract, or in the other language; `undefined` where it is as expected. */
export function noteOn({ textLang, method }: Pick<SummaryView, 'textLang' | 'method'>, language: Language) {
  if (method === 'extract') return 'receipt.extractMark'
  return textLang === language ? undefined : 'digest.sectionInOtherLanguage'
}

/** The languages of the texts that these sections show on a page of that language, each once; `[]` without a text. */
export function languagesShown(sections: readonly SectionView[], language: Language): Language[] {
  return [...new Set(sections.flatMap((section) => chooseSummary(section, language)?.textLang ?? []))]
}

/** The languages a digest can be read in, in the order of the product; those of its editions where it has no text. */
export function languagesOf({ sections, languages: ofEditions }: DigestView): Language[] {
  const texts = sections.flatMap(({ summaries }) => Object.values(summaries)).filter(({ body }) => body !== '')
  if (texts.length === 0) return ofEditions
  return languages.filter((language) => texts.some(({ textLang }) => textLang === language))
}

/** The editorial on a page of that language: its own, else the other language's; `undefined` where there is none. */
export function chooseEditorial({ editorials }: DigestView, language: Language): EditorialView | undefined {
  return editorials[language] ?? editorials[otherLanguage(language)]
}

/** The teaser on a page of that language: its own, else the other language's; `undefined` where there is none. */
export function chooseTeaser(teasers: Teasers | undefined, language: Language): Teaser | undefined {
  return teasers?.[language] ?? teasers?.[otherLanguage(language)]
}

/** The label as the edition in that language writes it, else as the leading edition does. */
export function chooseLabel(section: SectionView, language: Language): string {
  return section.labels[language] ?? section.label
}

/** Minutes to read these sections in that language, at least 1 when there is any text, 0 when there is none. */
export function readingMinutes(sections: readonly SectionView[], language: Language): number {
  const seconds = sections.reduce(
    (sum, section) => sum + readingSeconds(chooseSummary(section, language)?.body ?? ''),
    0,
  )
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60))
}
