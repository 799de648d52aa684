import type { Database } from '@/db/open'
import { findLastListing } from '@/db/queries/listed'
import { type CategorySlug, categorySlugs } from '@/db/vocabulary'
import { categoriseSources } from '../categorise'
import { categorisePrompt } from '../prompts/categorise'
import type { Candidate } from '../select/merge-items'
import type { WritingSource } from '../writing-source'
import type { Memory } from './memory'
import type { ModelUse } from './model-use'

/** A category of the digest with its sources, best first. */
export type PlannedSection = { category: CategorySlug; candidates: Candidate[] }

/**
 * The chosen ones by category, in the order of the twenty. A source that a digest has placed before stays in its category,
 * unless rules placed it and a model can now; the model, where there is one, places the others, else rules. `lack` says in a
 * word why rules did although there is a model.
 */
export async function planSections(
  chosen: readonly Candidate[],
  db: Database,
  remember: Memory,
  use: ModelUse | undefined,
): Promise<{ sections: PlannedSection[]; lack: string | null }> {
  const sources = chosen.map(({ item }) => toWritingSource(item))
  const known = new Map(sources.map((source, index) => [source, knownCategory(db, chosen[index], use !== undefined)]))
  const place = async (): Promise<{ categories: CategorySlug[]; lack: string | null }> => {
    const parts = { remember: (source: WritingSource) => known.get(source) }
    const used = await use?.attempt((client) => categoriseSources(sources, { ...parts, client }))
    const placed = used?.value ?? (await categoriseSources(sources, parts))
    return { categories: placed.map(({ category }) => category), lack: used?.lack ?? null }
  }
  const { categories, lack } = await remember({
    stage: 'categorise',
    unit: 'all',
    input: [use?.model ?? null, categorisePrompt.version, sources, [...known.values()]],
    work: place,
    isSettled: (placed) => placed.lack === null,
  })
  const sections = categorySlugs.map((category) => ({
    category,
    candidates: chosen.filter((_, index) => (categories[index] ?? 'other') === category),
  }))
  return { sections: sections.filter(({ candidates }) => candidates.length > 0), lack }
}

function knownCategory(db: Database, candidate: Candidate | undefined, hasModel: boolean): CategorySlug | undefined {
  const listing = candidate && findLastListing(db, candidate.names)
  return listing && !(listing.isExtract && hasModel) ? listing.category : undefined
}

/** What the writing part of the pipeline is told of an item. */
export function toWritingSource({ title, url, text, arxivCategories, keywords }: Candidate['item']): WritingSource {
  return { title, url, text, arxivCategories, keywords }
}
