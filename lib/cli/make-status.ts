import { listRuns } from '@/db/runs'
import type { Day } from '@/db/vocabulary'
import { findHolder } from '@/lib/pipeline/state/lease'
import { type DatabaseOptions, databasePath, openForReading, withDatabase } from './database'
import { countOf, type Io, printJson, printLine } from './io'
import { formatCost } from './make-figures'

export type MakeStatusOptions = DatabaseOptions & { day?: Day; json?: boolean }

const mostRuns = 20

/** Shows who makes digests now, and the newest runs with what became of them. */
export async function runMakeStatus({ day, json, ...options }: MakeStatusOptions, io: Io): Promise<number> {
  const { holder, runs } = await withDatabase(databasePath(options), openForReading, (db) => ({
    holder: findHolder(db, io.now()),
    runs: listRuns(db, { ...(day && { day }), limit: mostRuns }),
  }))
  // A run that nobody works on was killed; the next one goes on with it.
  const told = runs.map((run) => ({
    ...run,
    state: run.state === 'running' && !holder ? ('aborted' as const) : run.state,
  }))
  if (json) printJson(io.stdout, { holder: holder ?? null, runs: told })
  else {
    if (holder) printLine(io.stdout, `${holder.owner} is making digests since ${holder.takenAt}`)
    for (const run of told) printLine(io.stdout, formatRun(run))
    if (told.length === 0) printLine(io.stdout, 'no run yet')
  }
  return 0
}

type ShownRun = ReturnType<typeof listRuns>[number]

function formatRun({ day, kind, attempt, state, startedAt, finishedAt, report }: ShownRun): string {
  const parts = [
    `${day} ${kind.padEnd(6)} attempt ${attempt}  ${state}`,
    `${startedAt.slice(0, 16)}Z${finishedAt ? '' : ', not finished'}`,
    report ? `${countOf(report.counts.selected, 'source')}, ${countOf(report.tokens.calls, 'call')}` : '',
    formatCost(report?.costMicroUsd ?? null),
    report?.notes.at(-1) ?? '',
  ]
  return parts.filter((part) => part !== '').join('  ')
}
