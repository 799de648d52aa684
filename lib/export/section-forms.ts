import type { Database } from '@/db/connect'
import { listSections, type SectionRow } from '@/db/queries/full-sections'
import { listCategorySections } from '@/db/queries/sections'
import type { CategorySlug } from '@/db/vocabulary'
import { findResults } from '@/lib/search/results'
import type { SearchChoice } from '@/lib/search/search-params'
import type { CitedSource } from './citation'
import type { NoteSetting } from './digest-note'
import type { Forms } from './forms'
import { type ExportedDigest, formatExport, toExportedDigest } from './json'
import { formatSearchResults } from './search-json'
import { formatCategoryNote, formatSearchNote } from './sections-note'

/** Sections that one file of a category or of a search holds; the command line has no such bound. */
export const mostSections = 200

/** The newest sections of a category; `undefined` where it has none. */
export function categoryForms(db: Database, category: CategorySlug, setting: NoteSetting): Forms | undefined {
  const ids = listCategorySections(db, category, { limit: mostSections + 1 }).map(({ id }) => id)
  const sections = listSections(db, ids.slice(0, mostSections))
  if (sections.length === 0) return undefined
  return {
    md: () => formatCategoryNote(category, sections, ids.length > mostSections, setting),
    json: () => [...formatExport(byDigest(sections))].join(''),
    cited: () => sections.flatMap(citedOf),
  }
}

/** What a search finds, all its pages in one; `undefined` where it finds nothing. */
export function searchForms(db: Database, choice: SearchChoice, setting: NoteSetting): Forms | undefined {
  const first = { ...choice, page: 1 }
  const found = findResults(db, first, setting.locale, mostSections)
  if (found.total === 0) return undefined
  const sections = () =>
    listSections(
      db,
      found.results.map(({ id }) => id),
    )
  return {
    md: () => formatSearchNote(first, found, sections(), setting),
    json: () => {
      const shown = { ...found, pages: 1, isCapped: found.pages > 1 }
      return `${JSON.stringify(formatSearchResults(shown, first, setting.locale), null, 2)}\n`
    },
    cited: () => sections().flatMap(citedOf),
  }
}

function citedOf({ appearances }: SectionRow): CitedSource[] {
  return appearances.map(({ title, url, source }) => ({ title, url, ...source }))
}

/** The sections in the shape of `digest export`, those of one digest together. */
function byDigest(sections: readonly SectionRow[]): ExportedDigest[] {
  const groups = new Map<string, SectionRow[]>()
  for (const section of sections) {
    const place = `${section.digest.day} ${section.digest.kind}`
    groups.set(place, [...(groups.get(place) ?? []), section])
  }
  return [...groups.values()].flatMap((group) => {
    const digest = group[0]?.digest
    return digest ? [toExportedDigest({ ...digest, editorials: [], sections: group.map(withoutKeys) })] : []
  })
}

function withoutKeys({ appearances, ...section }: SectionRow) {
  return { ...section, appearances: appearances.map(({ title, url }) => ({ title, url })) }
}
