import type { MakeOutcome } from '@/lib/pipeline/make/outcome'
import type { MakePlan } from '@/lib/pipeline/make/plan'
import type { MakeEvent } from '@/lib/pipeline/make/stages'
import { countOf, type Io, printJson, printLine } from './io'
import { formatCost, formatFigures } from './make-figures'
import { createStageList } from './make-tasks'

export type MakeOutput = {
  tell: (event: MakeEvent) => void
  /** What came out, and a line for each notice that was not sent. Nothing more is told after it. */
  end: (outcomes: readonly MakeOutcome[], unsent: readonly string[]) => Promise<void>
  endPlan: (plans: readonly MakePlan[]) => Promise<void>
}

type Verbosity = { json?: boolean; quiet?: boolean }

/** Tells how a run goes: its stages on stderr, as a list on a terminal, as lines or as JSON elsewhere; what came out on stdout. */
export function createMakeOutput({ json, quiet }: Verbosity, io: Io): MakeOutput {
  const list = isWatched(io) && !json && !quiet ? createStageList(io.stderr) : undefined
  return {
    tell(event) {
      if (json) printJson(io.stderr, event)
      else if (list) list.tell(event)
      else if (!quiet && event.state !== 'begun') printLine(io.stderr, formatEvent(event))
    },
    async end(outcomes, unsent) {
      await list?.end()
      if (json && outcomes.length > 0) printJson(io.stdout, outcomes)
      else for (const outcome of outcomes) printOutcome(outcome, io)
      for (const line of unsent) printLine(io.stderr, line)
    },
    async endPlan(plans) {
      await list?.end()
      if (json) printJson(io.stdout, plans)
      else for (const line of plans.flatMap(formatPlan)) printLine(io.stdout, line)
    },
  }
}

/** A list needs room; a terminal that is too narrow, or does not know its width, gets lines. */
function isWatched({ isTerminal, stderr }: Io): boolean {
  return isTerminal && 'columns' in stderr && Number(stderr.columns) >= 40
}

/** `papers collect 2/3  hugging-face: ok, 12 items  1,234 tokens  $0.0012  3.4 s`. */
export function formatEvent(event: MakeEvent): string {
  const { kind, stage, done, total, detail } = event
  const parts = [`${kind} ${stage} ${done}/${total}`, detail, ...formatFigures(event)]
  return parts.filter((part) => part !== '').join('  ')
}

function printOutcome(outcome: MakeOutcome, { stdout, stderr }: Io): void {
  printLine(stdout, formatOutcome(outcome))
  for (const note of outcome.report.notes) printLine(stderr, `${outcome.day} ${outcome.kind}: ${note}`)
}

/** What became of a digest in one line. */
export function formatOutcome({ day, kind, state, attempt, report }: MakeOutcome): string {
  if (state === 'published') return `${day} ${kind}  is published already; --force makes it again`
  const { counts, tokens, costMicroUsd } = report
  const isPublished = state === 'done' || state === 'partial'
  const parts = [
    `${day} ${kind}  ${state}`,
    isPublished ? `${countOf(counts.selected, 'source')} in ${countOf(counts.sections, 'section')}` : '',
    tokens.calls + tokens.keptCalls > 0
      ? `${report.model}: ${countOf(tokens.calls, 'call')}, ${tokens.keptCalls} kept`
      : '',
    tokens.calls > 0 ? `${(tokens.input + tokens.output).toLocaleString('en')} tokens` : '',
    formatCost(costMicroUsd),
    attempt === null || attempt === 1 ? '' : `attempt ${attempt}`,
    report.closed === null ? '' : report.closed,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** What a run would make, a line for each source. */
function formatPlan({ day, kind, counts, sections, texts, tokens, costMicroUsd, isStale }: MakePlan): string[] {
  const { selected, collected, repeated } = counts
  const cost = costMicroUsd === null ? '' : `, ${formatCost(costMicroUsd) || '$0'}`
  return [
    `${day} ${kind}  ${selected} of ${collected} would be listed, ${repeated} published before${isStale ? ': stale' : ''}`,
    ...sections.flatMap(({ category, sources }) => [
      `  ${category}`,
      ...sources.map(({ title, url }) => `    ${title} (${url})`),
    ]),
    `  with a model: ${countOf(texts, 'text')}, about ${(tokens.input + tokens.output).toLocaleString('en')} tokens${cost}`,
    '  dry run: nothing was written, no model was asked',
  ]
}
