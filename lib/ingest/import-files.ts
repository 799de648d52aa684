import { basename } from 'node:path'
import { describeDatabaseError } from '@/db/errors'
import { withLargeLog } from '@/db/large-log'
import type { Database } from '@/db/open'
import { writeTransaction } from '@/db/save'
import { type DigestFile, DigestFileError } from '@/lib/digest/edition'
import { parseDigestFile } from '@/lib/parse/digest'
import { refuseCostly } from './effort'
import { findDigestFiles, IngestError, type Problem, readDigestFile } from './files'
import { type EditionOutcome, ingestDigestFile } from './ingest'
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
  /** Told of what could not be found, before the first file. */
  onProblem?: (problem: Problem) => void
  /** Told of each file when it is done, `done` of `total`. */
  onFile?: (result: FileResult, done: number, total: number) => void
}

/**
 * Imports the digest files among the paths, each in a transaction of its own: good ones land, bad ones become problems.
 * A database that cannot be written ends the batch with a problem that names the file and counts those not tried.
 */
export function importFiles(db: Database, paths: string[], options: ImportOptions): ImportReport {
  const run = () => importAll(db, paths, options)
  if (options.dryRun) return withLargeLog(db, () => takeBack(db, run))
  return withLargeLog(db, () => renewAfter(db, run()))
}

/** Once for the whole batch; when the database has gone down meanwhile, the digests that landed are told of all the same. */
function renewAfter(db: Database, report: ImportReport): ImportReport {
  try {
    renewSearch(db)
  } catch (error) {
    const reason = describeDatabaseError(error)
    if (reason === undefined) throw error
    const isTold = report.problems.some((problem) => problem.reason.startsWith(reason))
    if (!isTold) report.problems.push({ file: 'search suggestions', reason })
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
  for (const [index, file] of files.entries()) {
    const untried = files.length - index - 1
    const { removedSamples, isDatabaseDown, ...result } = importFile(db, file, options.now(), untried)
    report.removedSamples += removedSamples
    report.editions.push(...result.editions.map((edition) => ({ ...edition, file })))
    report.notes.push(...result.notes)
    if (result.problem) report.problems.push(result.problem)
    options.onFile?.(result, index + 1, files.length)
    if (isDatabaseDown) break
  }
  return report
}

type Attempt = FileResult & { removedSamples: number; isDatabaseDown: boolean }

function importFile(db: Database, file: string, now: Date, untried: number): Attempt {
  try {
    const parsed = parseDigestFile(basename(file), readDigestFile(file))
    refuseCostly(file, parsed)
    const { editions, removedSamples } = ingestDigestFile(db, parsed, 'imported', now)
    return { file, editions, notes: notesOn(file, parsed), removedSamples, isDatabaseDown: false }
  } catch (error) {
    const failed = { file, editions: [], notes: [], removedSamples: 0 }
    if (error instanceof IngestError || error instanceof DigestFileError)
      return { ...failed, problem: problemOf(file, error), isDatabaseDown: false }
    const reason = describeDatabaseError(error)
    if (reason === undefined) throw error
    return { ...failed, problem: { file, reason: `${reason}${describeUntried(untried)}` }, isDatabaseDown: true }
  }
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
