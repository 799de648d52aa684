import type { Database } from '@/db/connect'
import { hasMatch, listMatches, listScores } from '@/db/queries/search'
import { findSectionCatalogue, type SectionCatalogue } from '@/db/queries/section-catalogue'
import type { Language } from '@/db/vocabulary'
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
/** More than the pages of results can show. Of a word that most digests have, the newest sections are ranked and older ones follow by day. */
const mostRanked = 1_000
/** Of more than can be ranked, what nearly every section holds (`가`, `a`) makes none better than another: those come by day. */
const mostShare = 0.9

/** All that a query finds, best first (or newest first), with counts for each filter; nothing for a query without words. */
export function findSections(db: Database, request: SearchRequest): SearchOutcome {
  const plan = planSearch(request.query, request.withGlossary)
  const catalogue = findSectionCatalogue(db)
  const tiers = matchTiers(db, catalogue, plan, request.lang)
  const isLeft = passing(catalogue, request)
  const chosen = tiers.map((match) => ({ ...match, rows: match.rows.filter(isLeft) }))
  const ranked = request.sort === 'day' ? mixByDay(chosen) : rankByScore(db, catalogue, chosen)
  return {
    plan,
    total: ranked.length,
    hits: foldSources(catalogue, ranked),
    facets: countFacets(catalogue, rowsOf(tiers), request),
  }
}

/** The sections of one tier as rows of the catalogue, the newest first, and what tells how good they are. */
type TierMatch = { tier: Tier; ranking: string; rows: Uint32Array }
type Ranked = { row: number; tier: Tier }

/** Each section in the first tier that finds it. */
function matchTiers(db: Database, catalogue: SectionCatalogue, plan: SearchPlan, lang?: Language): TierMatch[] {
  const expressions = matchExpressions(plan, lang, (expression) => hasMatch(db, expression))
  const isKnown = new Uint8Array(catalogue.size)
  const matches: TierMatch[] = []
  let total = 0
  for (const tier of ['typed', 'translated', 'inside'] as const) {
    const expression = expressions[tier]
    if (expression === undefined || (tier === 'inside' && total >= fewMatches)) continue
    const ids = listMatches(db, expression)
    const rows = new Uint32Array(ids.length)
    let count = 0
    for (const id of ids) {
      const row = catalogue.rowOf(id)
      if (row === undefined || isKnown[row] === 1) continue
      isKnown[row] = 1
      rows[count++] = row
    }
    total += count
    const ranking = (tier === 'typed' && expressions.typedRanking) || expression
    matches.push({ tier, ranking, rows: rows.subarray(0, count).sort() })
  }
  return matches
}

function* rowsOf(matches: readonly TierMatch[]): Generator<number> {
  for (const { rows } of matches) yield* rows
}

function mixByDay(matches: readonly TierMatch[]): Ranked[] {
  const ranked = matches.flatMap(({ tier, rows }) => Array.from(rows, (row) => ({ row, tier })))
  return ranked.sort((a, b) => a.row - b.row)
}

function rankByScore(db: Database, catalogue: SectionCatalogue, matches: readonly TierMatch[]): Ranked[] {
  const ranked: Ranked[] = []
  for (const { tier, ranking, rows } of matches) {
    const newest = Array.from(rows.subarray(0, Math.max(0, mostRanked - ranked.length)))
    const isEverywhere = rows.length > mostRanked && rows.length > catalogue.size * mostShare
    const isRanked = newest.length > 1 && !isEverywhere
    const scores = isRanked ? listScores(db, ranking, newest.map(catalogue.idAt)) : new Map<number, number>()
    const scoreAt = (row: number) => scores.get(catalogue.idAt(row)) ?? 0
    newest.sort((a, b) => scoreAt(a) - scoreAt(b) || a - b)
    for (const row of newest) ranked.push({ row, tier })
    for (const row of rows.subarray(newest.length)) ranked.push({ row, tier })
  }
  return ranked
}

/** The digests repeat the same items for days: the first one ranked stands for all that list the same sources. */
function foldSources({ columns, idAt }: SectionCatalogue, ranked: readonly Ranked[]): Hit[] {
  const hits: Hit[] = []
  const bySources = new Map<number, Hit>()
  for (const { row, tier } of ranked) {
    const sourceSet = columns.sourceSets[row] ?? -1
    const first = sourceSet === -1 ? undefined : bySources.get(sourceSet)
    if (first) {
      first.folded.push(idAt(row))
      continue
    }
    const hit = { id: idAt(row), tier, folded: [] }
    hits.push(hit)
    if (sourceSet !== -1) bySources.set(sourceSet, hit)
  }
  return hits
}
