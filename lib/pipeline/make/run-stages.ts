import { findLastListing } from '@/db/queries/listed'
import type { Item } from '../item'
import { type Selection, selectItems } from '../select/select-items'
import { listFallbacks } from './check-texts'
import { collectItems } from './collect-items'
import { closedReason, describeLack, endEmpty, endStale, listFaults } from './endings'
import { ModelUnavailable } from './model-use'
import { Overtaken, publishDigest } from './publish'
import { describeSources } from './report'
import { type MakeEnd, type MakeRun, reportOf } from './run'
import { planSections, type SectionPlan } from './sections'
import { type WrittenSection, writeEditorials, writeSections } from './texts'

/** How often a digest is chosen anew because another one took something of it meanwhile. */
const mostAttempts = 3

/** Every stage of a run, in order; how it ended. */
export async function runStages(run: MakeRun): Promise<MakeEnd> {
  const { request, parts, remember, runStage, facts } = run
  const { sources, items } = await collectItems(request.kind, parts, remember, runStage)
  facts.sources = describeSources(sources)
  if (items.length === 0) return endEmpty(run, 'no source lists anything')
  const enriched = await enrich(run, items)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await makeFrom(run, enriched)
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === mostAttempts) throw error
    }
  }
}

async function enrich({ parts, remember, runStage, facts }: MakeRun, items: Item[]): Promise<Item[]> {
  const work = () => parts.enrich(items, parts.signal)
  const isSettled = ({ problem }: { problem?: string }) => problem === undefined
  const enriched = await runStage('enrich', 1, () =>
    remember({ stage: 'enrich', unit: 'all', input: items, work, isSettled }),
  )
  if (enriched.problem !== undefined) facts.notes.push(enriched.problem)
  return enriched.items
}

async function makeFrom(run: MakeRun, items: readonly Item[]): Promise<MakeEnd> {
  const { request, parts, facts } = run
  const { day, kind, most, least } = request
  const findListing = (names: Parameters<typeof findLastListing>[1]) => findLastListing(parts.db, names, { day, kind })
  const rules = { most, findListing, hasModel: run.use !== undefined }
  const selection = await run.runStage('select', 1, () => selectItems(items, rules), describeSelection)
  const { selected, collected, offTopic, repeated, isStale } = selection
  Object.assign(facts.counts, { collected, offTopic, repeated, selected: selected.length })
  const isClosed = closedReason(run) !== 'nothing-new'
  // On a closed day the sources have nothing but what was looked back at.
  if (isStale && !(isClosed && selected.length === 0)) return endStale(run, selection)
  const endTooFew = () => endEmpty(run, `${facts.counts.selected} new, at least ${least} are wanted`)
  if (facts.counts.selected < least) return endTooFew()
  const plan = await categorise(run, selection)
  if (facts.counts.selected < least) {
    // What rules left out, the model may find a place for when it is there again.
    if (plan.lack !== null) throw new ModelUnavailable(describeLack(plan.lack))
    return endTooFew()
  }
  return publish(run, await writeDigest(run, plan))
}

function describeSelection({ collected, offTopic, repeated, selected }: Selection): string {
  const off = offTopic === 0 ? '' : `, ${describeOffTopic(offTopic)}`
  return `${selected.length} of ${collected}, ${repeated} published before${off}`
}

function describeOffTopic(count: number): string {
  return `${count} about something else`
}

/** The chosen ones in their sections. What turns out to be about something else counts as if it had never been chosen. */
async function categorise(
  { parts, remember, use, runStage, facts, spending }: MakeRun,
  { selected, collected, offTopic }: Selection,
): Promise<SectionPlan> {
  const plan = await runStage(
    'categorise',
    1,
    () => planSections(selected, parts.db, remember, use),
    (made) => (made.offTopic === 0 ? '' : describeOffTopic(made.offTopic)),
  )
  spending.keep()
  Object.assign(facts.counts, {
    collected: collected - plan.offTopic,
    offTopic: offTopic + plan.offTopic,
    selected: selected.length - plan.offTopic,
    sections: plan.sections.length,
  })
  return plan
}

type WrittenDigest = { sections: WrittenSection[]; editorials: Awaited<ReturnType<typeof writeEditorials>> }

async function writeDigest(run: MakeRun, plan: SectionPlan): Promise<WrittenDigest & { lack: string | null }> {
  const { request, remember, use, width, runStage, spending } = run
  const { languages } = request
  const count = plan.sections.length * languages.length + (use ? 1 : 0)
  const written = await runStage('summarise', count, async (advance) => {
    const progress = (detail?: string) => {
      spending.keep()
      advance(detail)
    }
    const writing = { languages, remember, use, width, advance: progress }
    const sections = await writeSections(plan.sections, writing)
    const editorials = await writeEditorials(sections, writing)
    spending.keep()
    return { sections, editorials }
  })
  return { ...written, lack: plan.lack }
}

async function publish(
  run: MakeRun,
  { sections, editorials, lack }: WrittenDigest & { lack: string | null },
): Promise<MakeEnd> {
  const { request, parts, use, facts, runStage } = run
  const { day, kind, languages } = request
  const problem = use?.problem()
  const fallbacks = await runStage('check', 1, () => listFallbacks(sections, problem))
  facts.counts.fellBack = fallbacks.length
  parts.signal.throwIfAborted()
  const notes = listFaults(run, { lack, fallbacks, problem })
  const isWhole = notes.length === 0
  const end = { state: isWhole ? ('done' as const) : ('partial' as const), report: { ...reportOf(run), notes } }
  await runStage('publish', 1, () => {
    publishDigest({ day, kind, languages, sections, editorials }, { id: run.id, end }, request, parts)
  })
  return { ...end, exitCode: isWhole ? 0 : 3, isFinished: true }
}
