import { basename } from 'node:path'
import { describeDatabaseError } from '@/db/errors'
import { withLargeLog } from '@/db/large-log'
import type { Database } from '@/db/open'
import { writeTransaction } from '@/db/save'
import { type DigestFile, DigestFileError } from '@/lib/digest/edition'
import { parseDigestFile } from '@/lib/parse/digest'
import { refuseCostly } from './effort'
import { findDigestFiles, IngestError, type Problem, readDigestFile } from './files'
import { type EditionOutcome, writeDigestFile } from './ingest'
import { renewSearch } from './renew-search'

export type ImportedEdition = EditionOutcome & { file: string }
export type FileResult = { file: string; editions: EditionOutcome[]; notes: Problem[]; problem?: Problem }

/** What an import did; `files` counts all that were found, `notes` are about files that did land. */
export type ImportReport = {
  files: number
  editions: ImportedEdition[]
  notes: Problem[]
  problems: Problem[]
  removedSamples: number
  dryRun: boolean
}

export type ImportOptions = {
  now: () => Date
  /** Does everything and takes it back at the end. */
  dryRun?: boolean
  /** Told of what could not be found, before the first file, and of what failed after the last. */
  onProblem?: (problem: Problem) => void
  /** Told of each file when it is done, `done` of `total`. */
  onFile?: (result: FileResult, done: number, total: number) => void
}

/**
 * Imports the digest files among the paths, each whole or not at all: good ones land, bad ones become problems. A database
 * that cannot be written ends the import with a problem that names the file and counts those not tried.
 */
export function importFiles(db: Database, paths: string[], options: ImportOptions): ImportReport {
  const run = () => importAll(db, paths, options)
  if (options.dryRun) return withLargeLog(db, () => takeBack(db, run))
  return withLargeLog(db, () => renewAfter(db, run(), options.onProblem))
}

/** Once for the whole batch; when the database has gone down meanwhile, the digests that landed are told of all the same. */
function renewAfter(db: Database, report: ImportReport, onProblem: ImportOptions['onProblem']): ImportReport {
  try {
    renewSearch(db)
  } catch (error) {
    const reason = describeDatabaseError(error)
    if (reason === undefined) throw error
    const isTold = report.problems.some((problem) => problem.reason.startsWith(reason))
    if (isTold) return report
    const problem = { file: 'search suggestions', reason }
    report.problems.push(problem)
    onProblem?.(problem)
  }
  return report
}

class TakeBack extends Error {}

function takeBack<T>(db: Database, run: () => T): T {
  let result: { value: T } | undefined
  try {
    writeTransaction(db, () => {
      result = { value: run() }
      throw new TakeBack()
    })
  } catch (error) {
    if (!(error instanceof TakeBack) || !result) throw error
  }
  return (result as { value: T }).value
}

function importAll(db: Database, paths: string[], options: ImportOptions): ImportReport {
  const { files, problems } = findDigestFiles(paths)
  for (const problem of problems) options.onProblem?.(problem)
  const report: ImportReport = {
    files: files.length,
    editions: [],
    notes: [],
    problems,
    removedSamples: 0,
    dryRun: options.dryRun ?? false,
  }
  let done = 0
  for (const { removedSamples, ...result } of importEach(db, files, options.now)) {
    done++
    report.removedSamples += removedSamples
    report.editions.push(...result.editions.map((edition) => ({ ...edition, file: result.file })))
    report.notes.push(...result.notes)
    if (result.problem) report.problems.push(result.problem)
    options.onFile?.(result, done, files.length)
  }
  return report
}

type Attempt = FileResult & { removedSamples: number }
type ReadFile = { file: string; parsed: DigestFile } | { file: string; problem: Problem }

/** So many digests share a transaction, which spares the search index most of its writing; other writers hardly wait for them. */
const perTransaction = 20

/** What became of each file, in order; ends with the one at which the database went down. */
function* importEach(db: Database, files: readonly string[], now: () => Date): Generator<Attempt> {
  for (let from = 0; from < files.length; from += perTransaction) {
    const batch = files.slice(from, from + perTransaction).map(readFile)
    const written = writeTogether(db, batch, now)
    if (written) yield* written
    else if (yield* writeOneByOne(db, batch, now, files.length - from)) return
  }
}

function readFile(file: string): ReadFile {
  try {
    const parsed = parseDigestFile(basename(file), readDigestFile(file))
    refuseCostly(file, parsed)
    return { file, parsed }
  } catch (error) {
    if (error instanceof IngestError || error instanceof DigestFileError)
      return { file, problem: problemOf(file, error) }
    throw error
  }
}

/** `undefined` when the database fails at any of them: then none has landed. */
function writeTogether(db: Database, batch: ReadFile[], now: () => Date): Attempt[] | undefined {
  try {
    return writeTransaction(db, () => batch.map((read) => writeFile(db, read, now())))
  } catch (error) {
    if (describeDatabaseError(error) === undefined) throw error
    return undefined
  }
}

/** True when it ended with a file at which the database failed, of which `left` were to come from the first on. */
function* writeOneByOne(db: Database, batch: ReadFile[], now: () => Date, left: number): Generator<Attempt, boolean> {
  for (const [index, read] of batch.entries()) {
    const write = () => writeFile(db, read, now())
    try {
      yield 'problem' in read ? write() : writeTransaction(db, write)
    } catch (error) {
      const reason = describeDatabaseError(error)
      if (reason === undefined) throw error
      const untried = left - index - 1
      yield failed(read.file, { file: read.file, reason: `${reason}${describeUntried(untried)}` })
      return true
    }
  }
  return false
}

/** Call inside `writeTransaction` where there is something to write. */
function writeFile(db: Database, read: ReadFile, now: Date): Attempt {
  const { file } = read
  if ('problem' in read) return failed(file, read.problem)
  const { editions, removedSamples } = writeDigestFile(db, read.parsed, 'imported', now)
  return { file, editions, notes: notesOn(file, read.parsed), removedSamples }
}

function failed(file: string, problem: Problem): Attempt {
  return { file, editions: [], notes: [], removedSamples: 0, problem }
}

function problemOf(file: string, { line, reason }: IngestError | DigestFileError): Problem {
  return line === undefined ? { file, reason } : { file, line, reason }
}

function describeUntried(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '; 1 more file was not tried' : `; ${count} more files were not tried`
}

function notesOn(file: string, { notes }: DigestFile): Problem[] {
  return notes.map(({ line, reason }) => ({ file, line, reason }))
}
