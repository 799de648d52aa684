import { findLastListing } from '@/db/queries/listed'
import type { RunReport } from '@/db/run-report'
import type { CategorySlug, Day, Kind } from '@/db/vocabulary'
import type { Price } from '../model/account'
import { selectItems } from '../select/select-items'
import { estimateCalls } from '../write/plan-batch'
import { planSummary } from '../write/section'
import { collectItems } from './collect-items'
import { noMemory } from './memory'
import type { MakeParts, MakeRequest } from './parts'
import { describeSources } from './report'
import { planSections, toWritingSource } from './sections'
import { createStageRunner } from './stages'

/** What a run would make, as far as it can be told without asking a model. */
export type MakePlan = {
  day: Day
  kind: Kind
  sources: RunReport['sources']
  counts: Pick<RunReport['counts'], 'collected' | 'offTopic' | 'repeated' | 'selected' | 'sections'>
  isStale: boolean
  /** By rules; a model may place a source elsewhere. */
  sections: { category: CategorySlug; sources: { title: string; url: string }[] }[]
  /** How many texts would be written and what they would take; the cost in micro-dollars, `null` where no price is known. */
  texts: number
  tokens: { input: number; output: number }
  costMicroUsd: number | null
}

/** Tokens of a section's text, a little above the median of real ones. */
const answerTokens = 600

/** Asks the sources, chooses and counts; writes nothing and asks no model. */
export async function planDigest(request: MakeRequest, parts: MakeParts, price: Price | undefined): Promise<MakePlan> {
  const { day, kind, most, languages } = request
  const { db, now, tell, signal } = parts
  const spent = () => ({ tokens: 0, costMicroUsd: null })
  const run = createStageRunner(request, { now, tell, spent })
  const { sources, items } = await collectItems(kind, parts, noMemory, run)
  const enriched = await run('enrich', 1, () => parts.enrich(items, signal))
  const findListing = (names: Parameters<typeof findLastListing>[1]) => findLastListing(db, names, { day, kind })
  const { selected, isStale, ...counts } = selectItems(enriched.items, { most, findListing })
  const { sections } = await planSections(selected, db, noMemory, undefined)
  const questions = sections.flatMap(({ candidates }) => {
    const told = candidates.map(({ item }) => toWritingSource(item))
    return languages.map((lang) => ({ ...planSummary(told, lang), answerTokens }))
  })
  const { input, output, costMicroUsd = null } = estimateCalls(questions, price)
  return {
    day,
    kind,
    sources: describeSources(sources),
    counts: { ...counts, selected: selected.length, sections: sections.length },
    isStale,
    sections: sections.map(({ category, candidates }) => ({
      category,
      sources: candidates.map(({ item: { title, url } }) => ({ title, url })),
    })),
    texts: questions.length,
    tokens: { input, output },
    costMicroUsd,
  }
}
