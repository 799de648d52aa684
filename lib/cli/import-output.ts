import { SingleBar } from 'cli-progress'
import type { Problem } from '@/lib/ingest/files'
import type { FileResult, ImportReport } from '@/lib/ingest/import-files'
import type { Change, EditionOutcome } from '@/lib/ingest/ingest'
import { countOf, type Io, printJson, printLine } from './io'

export type ImportOutput = {
  showProblem: (problem: Problem) => void
  showFile: (result: FileResult, done: number, total: number) => void
  showReport: (report: ImportReport) => void
}

type Verbosity = { json?: boolean; quiet?: boolean }

/** Tells how an import goes: results on stdout, problems and warnings on stderr, a bar where a person watches. */
export function createImportOutput({ json, quiet }: Verbosity, io: Io): ImportOutput {
  const isTalkative = !json && !quiet
  const bar = io.isTerminal && !quiet ? createBar(io) : undefined

  const showProblem = (problem: Problem) => {
    bar?.makeRoom()
    printLine(io.stderr, formatProblem(problem))
  }
  return {
    showProblem,
    showFile({ editions, notes, problem }, done, total) {
      if (problem) showProblem(problem)
      if (isTalkative) {
        bar?.makeRoom()
        for (const edition of editions.filter(hasChanged)) printLine(io.stdout, formatEdition(edition))
        for (const { reason, ...place } of notes)
          printLine(io.stderr, formatProblem({ ...place, reason: `warning: ${reason}` }))
      }
      bar?.show(done, total)
    },
    showReport(report) {
      bar?.end()
      if (json) printJson(io.stdout, report)
      else if (isTalkative) for (const line of formatSummary(report)) printLine(io.stdout, line)
    },
  }
}

function createBar({ stderr }: Io) {
  const bar = new SingleBar({
    stream: stderr,
    format: '{bar} {value}/{total} files',
    barCompleteChar: '#',
    barIncompleteChar: '.',
    barsize: 30,
    clearOnComplete: true,
  })
  return {
    show(done: number, total: number) {
      if (!bar.isActive) bar.start(total, done)
      else bar.update(done)
    },
    /** Clears the line of the bar, which its next step draws again. */
    makeRoom() {
      if (bar.isActive) stderr.write('\r\u001b[K')
    },
    end() {
      bar.stop()
    },
  }
}

/** `FILE:LINE: reason`, the line left out where there is none. */
export function formatProblem({ file, line, reason }: Problem): string {
  return line === undefined ? `${file}: ${reason}` : `${file}:${line}: ${reason}`
}

function hasChanged({ change }: EditionOutcome): boolean {
  return change !== 'unchanged' && change !== 'superseded'
}

function formatEdition({ day, kind, lang, change, sections, sources }: EditionOutcome): string {
  return `${day} ${kind} ${lang}  ${change}  ${countOf(sections, 'section')}, ${countOf(sources, 'source')}`
}

const changes: Change[] = ['added', 'joined', 'replaced', 'unchanged', 'superseded']

function formatSummary({ files, editions, problems, removedSamples, dryRun }: ImportReport): string[] {
  const counted = changes
    .map((change) => ({ change, count: editions.filter((edition) => edition.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => `${count} ${change}`)
  const parts = [`${countOf(files, 'file')}, ${countOf(editions.length, 'digest')}`, counted.join(', ')]
  const lines = [parts.filter((part) => part !== '').join(': ')]
  if (removedSamples > 0) lines.push(`${countOf(removedSamples, 'sample digest')} taken out`)
  if (dryRun) lines.push('dry run: nothing was written')
  if (problems.length > 0) lines.push(...formatProblems(problems, files))
  return lines
}

/** A single file's problem has just been printed; in a batch it may be hundreds of lines up. */
function formatProblems(problems: Problem[], files: number): string[] {
  const heading = `${countOf(problems.length, 'problem')}${files > 1 ? ':' : ''}`
  return files > 1 ? [heading, ...problems.map((problem) => `  ${formatProblem(problem)}`)] : [heading]
}
