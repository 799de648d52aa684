import type { Database } from '@/db/connect'
import { listMatches } from '@/db/queries/search'
import { type CatalogueEntry, findSectionCatalogue, type SectionCatalogue } from '@/db/queries/section-catalogue'
import { countFacets, type Facets, type Filters, passing } from './facets'
import { matchExpressions } from './match-expression'
import { planSearch, type SearchPlan } from './plan'

export type SearchRequest = Filters & {
  query: string
  sort?: 'relevance' | 'day'
  /** Also looks for what the glossary calls the same; true when absent. */
  withGlossary?: boolean
}

/** How a section was found: as typed, by another name of the glossary, inside longer words. */
export type Tier = 'typed' | 'translated' | 'inside'
/** A section found, with those of other places that list the same sources folded into it. */
export type Hit = { id: number; tier: Tier; folded: number[] }
export type SearchOutcome = { plan: SearchPlan; total: number; hits: Hit[]; facets: Facets }

/** Every section of these hits in order, those folded into one right behind it. */
export function idsOf(hits: readonly Hit[]): number[] {
  return hits.flatMap(({ id, folded }) => [id, ...folded])
}

const fewMatches = 3

/** All that a query finds, best first (or newest first), with counts for each filter; nothing for a query without words. */
export function findSections(db: Database, request: SearchRequest): SearchOutcome {
  const plan = planSearch(request.query)
  const catalogue = findSectionCatalogue(db)
  const ranked = rankTiers(db, catalogue, plan, request)
  const isLeft = passing(request)
  const chosen = ranked.filter(({ entry }) => isLeft(entry))
  if (request.sort === 'day') chosen.sort((a, b) => compareDays(a.entry, b.entry))
  return {
    plan,
    total: chosen.length,
    hits: foldSources(chosen),
    facets: countFacets(
      ranked.map(({ entry }) => entry),
      request,
    ),
  }
}

type Ranked = { entry: CatalogueEntry; tier: Tier; score: number }

function rankTiers(db: Database, catalogue: SectionCatalogue, plan: SearchPlan, request: SearchRequest): Ranked[] {
  const expressions = matchExpressions(
    request.withGlossary === false ? { ...plan, translated: undefined } : plan,
    request.lang,
  )
  const ranked: Ranked[] = []
  for (const tier of ['typed', 'translated', 'inside'] as const) {
    const expression = expressions[tier]
    if (expression === undefined || (tier === 'inside' && ranked.length >= fewMatches)) continue
    const found: Ranked[] = []
    for (const { id, score } of listMatches(db, expression)) {
      const entry = catalogue.get(id)
      if (entry) found.push({ entry, tier, score })
    }
    // One by one: there may be more than a call may have arguments.
    for (const one of found.sort((a, b) => a.score - b.score || compareDays(a.entry, b.entry))) ranked.push(one)
  }
  return ranked
}

function compareDays(a: CatalogueEntry, b: CatalogueEntry): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  return a.digestId - b.digestId || a.position - b.position
}

/** The digests repeat the same items for days: the first one ranked stands for all that list the same sources. */
function foldSources(ranked: Ranked[]): Hit[] {
  const hits: Hit[] = []
  const bySources = new Map<number, Hit>()
  for (const { entry, tier } of ranked) {
    const first = entry.sourceSet === undefined ? undefined : bySources.get(entry.sourceSet)
    if (first) {
      first.folded.push(entry.id)
      continue
    }
    const hit = { id: entry.id, tier, folded: [] }
    hits.push(hit)
    if (entry.sourceSet !== undefined) bySources.set(entry.sourceSet, hit)
  }
  return hits
}
