import { importFiles } from '@/lib/ingest/import-files'
import { type DatabaseOptions, databasePath, openForDryRun, openForWriting, withDatabase } from './database'
import { createImportOutput } from './import-output'
import type { Io } from './io'

export type ImportCommandOptions = DatabaseOptions & { json?: boolean; dryRun?: boolean; quiet?: boolean }

/** Imports digest files; 1 when any of them failed. */
export async function runImport(paths: string[], options: ImportCommandOptions, io: Io): Promise<number> {
  const output = createImportOutput(options, io)
  const open = options.dryRun ? openForDryRun : openForWriting
  const report = await withDatabase(databasePath(options), open, (db) =>
    importFiles(db, paths, {
      now: io.now,
      dryRun: options.dryRun,
      onProblem: output.showProblem,
      onFile: output.showFile,
    }),
  )
  output.showReport(report)
  return report.problems.length === 0 ? 0 : 1
}
