import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { Database } from '@/db/open'
import { listEditions } from '@/db/queries/editions'
import { type DigestFilter, type EditionName, eachDigest, listEditionNames } from '@/db/queries/export'
import { type ExportedDigest, formatExport, toExportedDigest } from '@/lib/export/json'
import { editionFileName, formatEditionMarkdown } from '@/lib/export/markdown'
import { describeFileError } from '@/lib/ingest/files'
import { type DatabaseOptions, databasePath, openForReading, shortPath, withDatabase } from './database'
import { type CitationFile, exportCitations, exportSource, noteWriter } from './export-parts'
import { CliError, countOf, type Io, printLine } from './io'
import { writeAll, writeFileWhole } from './write-file'

export type ExportFormatName = 'json' | 'markdown' | 'notes' | CitationFile
export type ExportCommandOptions = DatabaseOptions &
  DigestFilter & { format: ExportFormatName; source?: string; out?: string }

/** Writes digests out: as one JSON document, as one file for each edition, or what they list as citations. */
export async function runExport(options: ExportCommandOptions, io: Io): Promise<number> {
  refuseContradictions(options)
  const { format } = options
  await withDatabase(databasePath(options), openForReading, (db) => {
    if (options.source !== undefined) return exportSource(db, { ...options, source: options.source }, io)
    if (format === 'json') return exportJson(db, options, io)
    if (format === 'markdown' || format === 'notes') return exportFiles(db, options, io)
    return exportCitations(db, { ...options, format }, io)
  })
  return 0
}

function refuseContradictions({ format, source, day, kind, category }: ExportCommandOptions): void {
  if (format === 'markdown' && (category !== undefined || source !== undefined))
    throw new CliError(
      'Imported again, a part of a digest would take the place of the whole: choose another --format than markdown.',
      2,
    )
  if (source !== undefined && [day, kind, category].some((filter) => filter !== undefined))
    throw new CliError('--source names one source: leave out --day, --kind and --category.', 2)
}

async function exportJson(db: Database, { out, ...filter }: ExportCommandOptions, io: Io): Promise<void> {
  let count = 0
  const counted = function* (): Generator<ExportedDigest> {
    for (const digest of eachDigest(db, filter)) {
      count++
      const sections = digest.sections.filter(({ category }) => !filter.category || category === filter.category)
      const editorials = filter.category ? [] : digest.editorials
      yield toExportedDigest({ ...digest, editorials, sections }, filter.lang)
    }
  }
  if (out === undefined) return writeAll(io.stdout, formatExport(counted()))
  await writeFileWhole(out, formatExport(counted()))
  printLine(io.stdout, `${countOf(count, 'digest')} written to ${out}`)
}

async function exportFiles(db: Database, { out, format, ...filter }: ExportCommandOptions, io: Io): Promise<void> {
  const names = listEditionNames(db, filter)
  const write = format === 'notes' ? noteWriter(db, filter.category) : markdownWriter(db)
  if (out === undefined) return printFile(names, write, io.stdout)
  makeFolder(out)
  for (const name of names) {
    await writeFileWhole(join(out, editionFileName(name.day, name.kind, name.lang)), [write(name)])
  }
  printLine(io.stdout, `${countOf(names.length, 'file')} written to ${shortPath(out)}`)
}

async function printFile(names: EditionName[], write: (name: EditionName) => string, stdout: Writable): Promise<void> {
  const [only, ...others] = names
  if (!only) throw new CliError('no digest matches')
  if (others.length > 0)
    throw new CliError(
      `${names.length} files would result: name a folder with --out, or narrow with --day, --kind and --lang`,
      2,
    )
  await writeAll(stdout, [write(only)])
}

function markdownWriter(db: Database) {
  return ({ day, kind, lang }: EditionName): string => {
    const sections = listEditions(db, day, kind).find((edition) => edition.lang === lang)?.sections ?? []
    return formatEditionMarkdown({ day, kind, lang, sections })
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new CliError(`${path}: ${describeFileError(error)}`)
  }
}
