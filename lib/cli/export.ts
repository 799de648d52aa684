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
import { CliError, countOf, type Io, printLine } from './io'
import { writeAll, writeFileWhole } from './write-file'

export type ExportCommandOptions = DatabaseOptions & DigestFilter & { format: 'json' | 'markdown'; out?: string }

/** Writes digests out, as one JSON document or as one markdown file for each edition. */
export async function runExport(options: ExportCommandOptions, io: Io): Promise<number> {
  const write = options.format === 'json' ? exportJson : exportMarkdown
  await withDatabase(databasePath(options), openForReading, (db) => write(db, options, io))
  return 0
}

async function exportJson(db: Database, { out, ...filter }: ExportCommandOptions, io: Io): Promise<void> {
  let count = 0
  const counted = function* (): Generator<ExportedDigest> {
    for (const digest of eachDigest(db, filter)) {
      count++
      yield toExportedDigest(digest, filter.lang)
    }
  }
  if (out === undefined) return writeAll(io.stdout, formatExport(counted()))
  await writeFileWhole(out, formatExport(counted()))
  printLine(io.stdout, `${countOf(count, 'digest')} written to ${out}`)
}

async function exportMarkdown(db: Database, { out, ...filter }: ExportCommandOptions, io: Io): Promise<void> {
  const names = listEditionNames(db, filter)
  if (out === undefined) return printEdition(db, names, io.stdout)
  makeFolder(out)
  for (const name of names) {
    await writeFileWhole(join(out, editionFileName(name.day, name.kind, name.lang)), [editionMarkdown(db, name)])
  }
  printLine(io.stdout, `${countOf(names.length, 'file')} written to ${shortPath(out)}`)
}

async function printEdition(db: Database, names: EditionName[], stdout: Writable): Promise<void> {
  const [only, ...others] = names
  if (!only) throw new CliError('no digest matches')
  if (others.length > 0)
    throw new CliError(
      `${names.length} files would result: name a folder with --out, or narrow with --day, --kind and --lang`,
      2,
    )
  await writeAll(stdout, [editionMarkdown(db, only)])
}

function editionMarkdown(db: Database, { day, kind, lang }: EditionName): string {
  const sections = listEditions(db, day, kind).find((edition) => edition.lang === lang)?.sections ?? []
  return formatEditionMarkdown({ day, kind, lang, sections })
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new CliError(`${path}: ${describeFileError(error)}`)
  }
}
