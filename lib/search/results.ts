import type { Database } from '@/db/connect'
import { type FoundSection, listFoundSections } from '@/db/queries/search'
import { type CatalogueEntry, findSectionCatalogue, type SectionCatalogue } from '@/db/queries/section-catalogue'
import type { CategorySlug, Language } from '@/db/vocabulary'
import type { Facets } from './facets'
import { findSections, type Hit, type Tier } from './find'
import type { Concept } from './glossary'
import { mostPages } from './limits'
import { type Marker, markerFor, type Range } from './marks'
import type { Place, SearchChoice } from './search-params'
import { chooseSnippet, type Snippet } from './snippet'

export type Marked = { text: string; marks: Range[] }
/** The title of a source, with the key by which its page is found. */
export type MarkedTitle = Marked & { key: string }
/** One section found; `titles` are those with something found in them, else the first ones. */
export type Result = Place & {
  id: number
  label: string
  category: CategorySlug
  tier: Tier
  isNew: boolean
  titles: MarkedTitle[]
  sourceCount: number
  hosts: readonly string[]
  snippet: (Snippet & { lang: Language }) | undefined
  alsoOn: Place[]
}
/** One page of what was found. `pages` are those that can be shown, `isCapped` says that there would be more. */
export type SearchResults = {
  total: number
  pages: number
  isCapped: boolean
  isEmptyQuery: boolean
  concepts: Concept[]
  facets: Facets
  results: Result[]
}

export const resultsPerPage = 20
const mostTitles = 3

/** The page of results that a choice asks for, texts of `locale` first; a page behind the last one is empty. */
export function findResults(
  db: Database,
  choice: SearchChoice,
  locale: Language,
  perPage = resultsPerPage,
): SearchResults {
  const { plan, total, hits, facets } = findSections(db, choice)
  const pages = Math.ceil(hits.length / perPage)
  const first = (choice.page - 1) * perPage
  const shown = hits.slice(first, first + perPage)
  return {
    total,
    pages: Math.min(pages, mostPages),
    isCapped: pages > mostPages,
    isEmptyQuery: plan.wanted.length === 0,
    concepts: plan.concepts,
    facets,
    results: describeHits(db, shown, markerFor(plan), locale),
  }
}

function describeHits(db: Database, hits: Hit[], mark: Marker, locale: Language): Result[] {
  const catalogue = findSectionCatalogue(db)
  const found = new Map(
    listFoundSections(
      db,
      hits.map(({ id }) => id),
    ).map((section) => [section.id, section]),
  )
  return hits.flatMap((hit) => {
    const entry = catalogue.get(hit.id)
    const section = found.get(hit.id)
    return entry && section ? [describeOne(hit, entry, section, catalogue, mark, locale)] : []
  })
}

function describeOne(
  { id, tier, folded }: Hit,
  entry: CatalogueEntry,
  { label, category, appearances, summaries }: FoundSection,
  catalogue: SectionCatalogue,
  mark: Marker,
  locale: Language,
): Result {
  return {
    ...placeOf(entry),
    id,
    label,
    category,
    tier,
    isNew: entry.isNew,
    titles: chooseTitles(appearances, mark),
    sourceCount: appearances.length,
    hosts: entry.hosts,
    snippet: chooseSnippet(summaries, mark, locale),
    alsoOn: placesOf(catalogue, folded),
  }
}

/** Where these sections stand, in the same order; ids that are gone are left out. */
export function placesOf(catalogue: SectionCatalogue, ids: readonly number[]): Place[] {
  return ids.flatMap((id) => {
    const entry = catalogue.get(id)
    return entry ? [placeOf(entry)] : []
  })
}

function placeOf({ day, kind, position }: CatalogueEntry): Place {
  return { day, kind, section: position }
}

function chooseTitles(appearances: FoundSection['appearances'], mark: Marker): MarkedTitle[] {
  const matching: MarkedTitle[] = []
  for (const { title, source } of appearances) {
    const marks = mark(title)
    if (marks.length > 0) matching.push(shorten({ key: source.key, text: title, marks }))
    if (matching.length === mostTitles) break
  }
  if (matching.length > 0) return matching
  return appearances
    .slice(0, mostTitles)
    .map(({ title, source }) => shorten({ key: source.key, text: title, marks: [] }))
}

/** The longest real title has 179 characters, one of strangers may have a megabyte. */
const longestTitle = 500

function shorten({ key, text, marks }: MarkedTitle): MarkedTitle {
  if (text.length <= longestTitle) return { key, text, marks }
  return { key, text: `${text.slice(0, longestTitle)}…`, marks: marks.filter(({ end }) => end <= longestTitle) }
}
