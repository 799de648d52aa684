import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connect'
import { listDigestsBetween } from '@/db/queries/digests'
import type { DigestChoice, ExportFormat } from '@/lib/digest/addresses'
import { findDigestView } from '@/lib/digest/find-view'
import type { Period } from '@/lib/digest/period'
import { readSource } from '@/lib/digest/read-source'
import type { SearchChoice } from '@/lib/search/search-params'
import { formatBibtex } from './bibtex'
import { toCitations } from './citation'
import { formatCsl } from './csl'
import { dayForms, digestForms } from './digest-forms'
import { formatDigestNote, type NoteSetting } from './digest-note'
import type { ExportSubject } from './export-address'
import type { Forms, Part } from './forms'
import { editionFileName } from './markdown'
import { formatRis } from './ris'
import { categoryForms, searchForms } from './section-forms'
import { formatSourceJson } from './source-json'
import { formatSourceNote } from './source-note'
import { type ArchivedFile, zipFiles } from './zip'

/** How the address narrows a digest or a search, and which part of a category or a search it asks for, from 1. */
export type ExportChoice = { digest: DigestChoice; search: SearchChoice; part: number }

/** A file, and which part of its subject it holds where that is not all. */
export type ExportedFile = { text: string; part: Part | undefined }

/** The file for that subject; `undefined` where its page is missing, or where there is nothing to cite. */
export function makeExport(
  db: Database,
  subject: ExportSubject,
  format: ExportFormat,
  choice: ExportChoice,
  setting: NoteSetting,
): ExportedFile | undefined {
  const forms = formsOf(db, subject, choice, setting)
  if (!forms) return undefined
  const { part } = forms
  if (format === 'md' || format === 'json') return { text: forms[format](), part }
  const citations = toCitations(forms.cited())
  if (citations.length === 0) return undefined
  const text = { bib: formatBibtex, ris: formatRis, 'csl.json': formatCsl }[format](citations)
  // Of the three only BibTeX has a place for remarks: whatever stands between its entries.
  return { text: format === 'bib' && part ? `% ${setting.words('export.part', part)}\n\n${text}` : text, part }
}

function formsOf(db: Database, subject: ExportSubject, choice: ExportChoice, setting: NoteSetting): Forms | undefined {
  switch (subject.name) {
    case 'digest':
      return digestForms(db, subject, choice.digest, setting)
    case 'day':
      return dayForms(db, subject.day, setting)
    case 'category':
      return categoryForms(db, subject.category, choice.part, setting)
    case 'source':
      return sourceForms(db, subject.key, setting)
    case 'search':
      return searchForms(db, choice.search, choice.part, setting)
  }
}

function sourceForms(db: Database, key: string, setting: NoteSetting): Forms | undefined {
  const source = readSource(db, key, setting.locale)
  if (!source) return undefined
  return {
    md: () => formatSourceNote(source, setting),
    json: () => formatSourceJson(source, setting),
    cited: () => [source],
  }
}

/** The notes of every digest of these days in one ZIP file; `undefined` where there is none. Other requests get their turn in between. */
export async function makeArchive(
  db: Database,
  { from, to }: Period,
  setting: NoteSetting,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const files: ArchivedFile[] = []
  for (const { day, kind } of listDigestsBetween(db, from, to)) {
    await setImmediate()
    const digest = findDigestView(db, day, kind)
    if (!digest) continue
    files.push({ name: editionFileName(day, kind, setting.locale), text: formatDigestNote(digest, {}, setting) })
  }
  return files.length === 0 ? undefined : zipFiles(files)
}
