import type { Database } from '@/db/connect'
import { listSections, type SectionRow } from '@/db/queries/full-sections'
import { listCategorySections } from '@/db/queries/sections'
import { listTallies } from '@/db/queries/tallies'
import type { CategorySlug } from '@/db/vocabulary'
import { findResults } from '@/lib/search/results'
import type { SearchChoice } from '@/lib/search/search-params'
import type { CitedSource } from './citation'
import type { NoteSetting } from './digest-note'
import type { Forms, Part } from './forms'
import { type ExportedDigest, formatExport, toExportedDigest } from './json'
import { formatSearchResults } from './search-json'
import { formatCategoryNote, formatSearchNote } from './sections-note'

/** Sections that one file of a category or of a search holds; the others come in further parts, from the command line in one. */
export const mostSections = 200

/** A part of a category's sections, the newest in the first; `undefined` where it has none. */
export function categoryForms(
  db: Database,
  category: CategorySlug,
  number: number,
  setting: NoteSetting,
): Forms | undefined {
  const places = listCategorySections(db, category, { limit: mostSections, offset: (number - 1) * mostSections })
  const sections = listSections(
    db,
    places.map(({ id }) => id),
  )
  if (sections.length === 0) return undefined
  const [tally] = listTallies(db, [], { category })
  const total = tally?.sections ?? sections.length
  const part = partOf(number, Math.ceil(total / mostSections), sections.length, total)
  return {
    md: () => formatCategoryNote(category, sections, part, setting),
    json: () => [...formatExport(byDigest(sections), part)].join(''),
    cited: () => sections.flatMap(citedOf),
    part,
  }
}

/** A part of what a search finds, the best in the first; `undefined` where it finds nothing. */
export function searchForms(
  db: Database,
  choice: SearchChoice,
  number: number,
  setting: NoteSetting,
): Forms | undefined {
  const asked = { ...choice, page: number }
  const found = findResults(db, asked, setting.locale, mostSections)
  if (found.results.length === 0) return undefined
  const part = partOf(number, found.pages, found.results.length, found.total)
  const sections = () =>
    listSections(
      db,
      found.results.map(({ id }) => id),
    )
  return {
    md: () => formatSearchNote({ ...choice, page: 1 }, found, sections(), part, setting),
    json: () => `${JSON.stringify(formatSearchResults(found, asked, setting.locale), null, 2)}\n`,
    cited: () => sections().flatMap(citedOf),
    part,
  }
}

function partOf(part: number, parts: number, count: number, total: number): Part | undefined {
  const before = (part - 1) * mostSections
  return parts > 1 ? { part, parts, from: before + 1, to: before + count, total } : undefined
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
