import type { Database } from '@/db/open'
import { findLastListing } from '@/db/queries/listed'
import { type CategorySlug, categorySlugs } from '@/db/vocabulary'
import { categoriseSources, type Placement } from '../categorise'
import { categorisePrompt } from '../prompts/categorise'
import type { Candidate } from '../select/merge-items'
import { isVouchedFor, mayBeOffTopic } from '../select/relevance'
import type { WritingSource } from '../writing-source'
import type { Memory } from './memory'
import type { ModelUse } from './model-use'

/** A category of the digest with its sources, best first. */
export type PlannedSection = { category: CategorySlug; candidates: Candidate[] }

export type SectionPlan = {
  sections: PlannedSection[]
  /** How many of the chosen ones are left out, because they are about something else. */
  offTopic: number
  /** Why rules chose although there is a model, in a word. */
  lack: string | null
}

/**
 * The chosen ones by category, in the order of the twenty. A source that a digest has placed before stays in its category,
 * unless rules placed it and a model can now; the model, where there is one, places the others, else rules. Of general
 * lists, what the model says is about something else is left out, and what rules had to place if its words do not vouch for it.
 */
export async function planSections(
  chosen: readonly Candidate[],
  db: Database,
  remember: Memory,
  use: ModelUse | undefined,
): Promise<SectionPlan> {
  const told = chosen.map((candidate) => ({
    source: toWritingSource(candidate.item),
    known: knownCategory(db, candidate, use !== undefined),
    mayBeNone: mayBeOffTopic(candidate),
    isVouched: isVouchedFor(candidate),
  }))
  const { categories, lack } = await remember({
    stage: 'categorise',
    unit: 'all',
    input: [use?.model ?? null, categorisePrompt.version, told],
    work: () => place(told, use),
    isSettled: (outcome) => outcome.lack === null,
  })
  const sections = categorySlugs.map((category) => ({
    category,
    candidates: chosen.filter((_, index) => (categories[index] ?? 'other') === category),
  }))
  return {
    sections: sections.filter(({ candidates }) => candidates.length > 0),
    offTopic: categories.filter((category) => category === 'none').length,
    lack,
  }
}

type Chosen = { source: WritingSource; known: CategorySlug | undefined; mayBeNone: boolean; isVouched: boolean }

async function place(chosen: readonly Chosen[], use: ModelUse | undefined) {
  const sources = chosen.map(({ source }) => source)
  const of = new Map(chosen.map((one) => [one.source, one]))
  const parts = {
    remember: (source: WritingSource) => of.get(source)?.known,
    mayBeNone: (source: WritingSource) => of.get(source)?.mayBeNone ?? false,
  }
  const used = await use?.attempt((client) => categoriseSources(sources, { ...parts, client }))
  const placed = used?.value ?? (await categoriseSources(sources, parts))
  const categories = placed.map(({ category, origin }, index): Placement => {
    const isLeftOut = origin === 'rule' && !chosen[index]?.isVouched
    return isLeftOut ? 'none' : category
  })
  return { categories, lack: used?.lack ?? null }
}

function knownCategory(db: Database, { names }: Candidate, hasModel: boolean): CategorySlug | undefined {
  const listing = findLastListing(db, names)
  return listing && !(listing.isExtract && hasModel) ? listing.category : undefined
}

/** What the writing part of the pipeline is told of an item. */
export function toWritingSource({ title, url, text, arxivCategories, keywords }: Candidate['item']): WritingSource {
  return { title, url, text, arxivCategories, keywords }
}
