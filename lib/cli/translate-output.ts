import type { Spent } from '@/lib/pipeline/model/account'
import type { TranslatedDigest } from '@/lib/pipeline/translate/digest'
import type { DigestWork } from '@/lib/pipeline/translate/plan'
import type { TranslationParts, TranslationReport } from '@/lib/pipeline/translate/run'
import type { BatchPlan } from '@/lib/pipeline/write/plan-batch'
import { countOf, type Io, printJson, printLine } from './io'
import { formatDollars } from './make-figures'

export type TranslateOutput = {
  showPlan: (plan: BatchPlan<DigestWork>) => void
  showDigest: NonNullable<TranslationParts['onDigest']>
  showReport: (report: TranslationReport) => void
}

type Verbosity = { json?: boolean; quiet?: boolean; dryRun?: boolean }

/** Tells how a translation goes: what it will take, each digest with the sum so far, the end; what was left out goes to stderr. */
export function createTranslateOutput({ json, quiet, dryRun }: Verbosity, model: string, io: Io): TranslateOutput {
  const say = (line: string) => {
    if (!json && !quiet) printLine(io.stdout, line)
  }
  const note = (event: object) => {
    if (json) printJson(io.stdout, event)
  }
  return {
    showPlan({ chosen, left, total }) {
      const sections = chosen.reduce((count, work) => count + work.sections.length, 0)
      const kept = sections - chosen.reduce((count, work) => count + work.questions.length, 0)
      note({ event: 'plan', model, digests: chosen.length, sections, kept, left, estimate: total })
      if (chosen.length === 0) return say(left === 0 ? 'nothing to translate' : 'nothing fits into the cap')
      const answered = kept === 0 ? '' : ` (${kept} answered already)`
      say(`${countOf(chosen.length, 'digest')}, ${countOf(sections, 'section')}${answered} to translate with ${model}`)
      say(`at most about ${formatTokens(total)}, ${formatCost(total.costMicroUsd)}`)
      if (left > 0) say(`${countOf(left, 'digest')} more would exceed the cap`)
      if (dryRun) say('dry run: nothing was asked')
    },
    showDigest(digest, { done, total, spent }) {
      note({ event: 'digest', ...digest, done, total, spent })
      if (!json) for (const line of formatLeftOut(digest)) printLine(io.stderr, line)
      const { day, kind, to, sections } = digest
      const sum = `${formatTokens(spent)}, ${formatCost(spent.costMicroUsd)}`
      say(`${day} ${kind} ${to}  ${countOf(sections, 'section')}  ${done}/${total}: ${sum}`)
    },
    showReport({ digests, left, spent, stop }) {
      note({ event: 'end', digests: digests.length, left, spent, stop: stop?.message })
      if (!json && stop) printLine(io.stderr, stop.message)
      if (digests.length === 0 && left === 0) return
      const { calls, keptCalls } = spent
      const kept = keptCalls === 0 ? '' : `, ${countOf(keptCalls, 'answer')} known already`
      const asked = `${countOf(calls, 'question')}${kept}`
      say(
        `${countOf(digests.length, 'digest')} translated: ${asked}, ${formatTokens(spent)}, ${formatCost(spent.costMicroUsd)}`,
      )
      if (left > 0) say(`${countOf(left, 'digest')} left: run it again to go on`)
    },
  }
}

function formatLeftOut({ day, kind, leftOut }: TranslatedDigest): string[] {
  return leftOut.map(
    ({ position, label, reason }) => `${day} ${kind}: section ${position}, ${label}: left out, ${reason}`,
  )
}

function formatTokens({ input, output }: Pick<Spent, 'input' | 'output'>): string {
  return `${input.toLocaleString('en')} tokens in, ${output.toLocaleString('en')} out`
}

function formatCost(microUsd: number | undefined): string {
  return microUsd === undefined ? 'no price known' : formatDollars(microUsd)
}
