import type { Database } from '@/db/connect'
import { listNewestDigests } from '@/db/queries/feeds'
import { findSectionCatalogue } from '@/db/queries/section-catalogue'
import type { CategorySlug, Kind, Language } from '@/db/vocabulary'
import { digestPath } from '@/lib/digest/addresses'
import { findDigestView } from '@/lib/digest/find-view'
import {
  chooseEditorial,
  chooseSummary,
  countSources,
  type DigestView,
  languagesShown,
  type SectionView,
  selectSections,
} from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import { idsOf, type SearchOutcome } from '@/lib/search/find'
import { editorialToHtml, sectionsToHtml } from './content'
import { type FeedEntry, mostEntries, publishedAt } from './feed'
import type { FeedWords } from './words'

export type EntryContext = { db: Database; language: Language; words: FeedWords; siteUrl: string }

/** An entry for each of the newest digests; with a category for each that has it, with those sections alone. */
export async function listDigestEntries(
  context: EntryContext,
  subject: { kind: Kind } | { category: CategorySlug },
): Promise<FeedEntry[]> {
  const category = 'category' in subject ? subject.category : undefined
  return oneByOne(listNewestDigests(context.db, subject, mostEntries.digests), ({ day, kind }) => {
    const digest = findDigestView(context.db, day, kind)
    if (!digest) return undefined
    const sections = selectSections(digest.sections, { category, onlyNew: false })
    const path = digestPath(context.language, day, kind, { category })
    return toEntry(context, digest, sections, path, category)
  })
}

/**
 * An entry for each of the newest sections found. What later digests only repeat (the same sources again) makes no entry
 * of its own: the first section with these sources stands for all.
 */
export async function listFoundEntries(context: EntryContext, { hits }: SearchOutcome): Promise<FeedEntry[]> {
  const catalogue = findSectionCatalogue(context.db)
  const found = hits.flatMap((hit) => {
    const places = idsOf([hit]).flatMap((id) => catalogue.get(id) ?? [])
    return places.sort((a, b) => compareText(a.day, b.day)).slice(0, 1)
  })
  const newest = found.sort((a, b) => compareText(b.day, a.day)).slice(0, mostEntries.digests)
  return oneByOne(newest, ({ day, kind, position }) => {
    const digest = findDigestView(context.db, day, kind)
    const section = digest?.sections.find((one) => one.position === position)
    if (!digest || !section) return undefined
    const path = `${digestPath(context.language, day, kind)}#section-${position + 1}`
    return toEntry(context, digest, [section], path, section.category)
  })
}

/** One entry after the other, so that readers of pages are answered in between. */
async function oneByOne<T>(items: readonly T[], make: (item: T) => FeedEntry | undefined): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = []
  for (const item of items) {
    const entry = make(item)
    if (entry) entries.push(entry)
    await new Promise(setImmediate)
  }
  return entries
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function toEntry(
  { language, words, siteUrl }: EntryContext,
  digest: DigestView,
  sections: SectionView[],
  path: string,
  category: CategorySlug | undefined,
): FeedEntry {
  const { day, kind, importedAt } = digest
  const date = formatDay(day, language, 'long')
  const editorial = category ? undefined : chooseEditorial(digest, language)
  const { listed, fresh } = countSources(sections)
  const shown = languagesShown(sections, language)
  const editions = new Set(sections.flatMap((section) => chooseSummary(section, language)?.lang ?? []))
  const instants = [...editions].flatMap((lang) => importedAt[lang] ?? [])
  const slugs = [...new Set(sections.map((section) => section.category))]
  return {
    id: siteUrl + path,
    url: siteUrl + path,
    title: category
      ? words('digest.categoryTitle', { category: words(`category.${category}`), date, kind })
      : words('digest.title', { date, kind }),
    lang: shown.length === 1 ? (shown[0] ?? language) : language,
    publishedAt: publishedAt(day),
    updatedAt: instants.sort().at(-1) ?? Object.values(importedAt).sort().at(-1) ?? publishedAt(day),
    summary:
      listed === 0
        ? words('digest.emptyDescription', { date })
        : words('digest.description', { date, kind, listed, fresh }),
    html: (editorial ? editorialToHtml(editorial) : '') + sectionsToHtml(sections, language, words),
    categories: slugs.map((slug) => ({ slug, name: words(`category.${slug}`) })),
  }
}
