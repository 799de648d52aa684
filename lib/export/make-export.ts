import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connect'
import { listDigestsBetween } from '@/db/queries/digests'
import type { Day } from '@/db/vocabulary'
import type { DigestChoice, ExportFormat } from '@/lib/digest/addresses'
import { findDigestView } from '@/lib/digest/find-view'
import { readSource } from '@/lib/digest/read-source'
import type { SearchChoice } from '@/lib/search/search-params'
import { formatBibtex } from './bibtex'
import { toCitations } from './citation'
import { formatCsl } from './csl'
import { dayForms, digestForms } from './digest-forms'
import { formatDigestNote, type NoteSetting } from './digest-note'
import type { ExportSubject } from './export-address'
import type { Forms } from './forms'
import { editionFileName } from './markdown'
import { formatRis } from './ris'
import { categoryForms, searchForms } from './section-forms'
import { formatSourceJson } from './source-json'
import { formatSourceNote } from './source-note'
import { type ArchivedFile, zipFiles } from './zip'

/** How the address narrows a digest or a search. */
export type ExportChoice = { digest: DigestChoice; search: SearchChoice }

/** The file for that subject; `undefined` where its page is missing, or where there is nothing to cite. */
export function makeExport(
  db: Database,
  subject: ExportSubject,
  format: ExportFormat,
  choice: ExportChoice,
  setting: NoteSetting,
): string | undefined {
  const forms = formsOf(db, subject, choice, setting)
  if (!forms) return undefined
  if (format === 'md' || format === 'json') return forms[format]()
  const citations = toCitations(forms.cited())
  if (citations.length === 0) return undefined
  return { bib: formatBibtex, ris: formatRis, 'csl.json': formatCsl }[format](citations)
}

function formsOf(db: Database, subject: ExportSubject, choice: ExportChoice, setting: NoteSetting): Forms | undefined {
  switch (subject.name) {
    case 'digest':
      return digestForms(db, subject, choice.digest, setting)
    case 'day':
      return dayForms(db, subject.day, setting)
    case 'category':
      return categoryForms(db, subject.category, setting)
    case 'source':
      return sourceForms(db, subject.key, setting)
    case 'search':
      return searchForms(db, choice.search, setting)
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
  { first, last }: { first: Day; last: Day },
  setting: NoteSetting,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const files: ArchivedFile[] = []
  for (const { day, kind } of listDigestsBetween(db, first, last)) {
    await setImmediate()
    const digest = findDigestView(db, day, kind)
    if (!digest) continue
    files.push({ name: editionFileName(day, kind, setting.locale), text: formatDigestNote(digest, {}, setting) })
  }
  return files.length === 0 ? undefined : zipFiles(files)
}
