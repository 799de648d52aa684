import type { Database } from '@/db/open'
import { type DigestFilter, type EditionName, listSources } from '@/db/queries/export'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { env } from '@/env'
import { findDigestView } from '@/lib/digest/find-view'
import { readSource } from '@/lib/digest/read-source'
import type { SourceLife } from '@/lib/digest/source-view'
import { formatBibtex } from '@/lib/export/bibtex'
import { toCitation, toCitations } from '@/lib/export/citation'
import { formatCsl } from '@/lib/export/csl'
import { formatDigestNote, type NoteSetting } from '@/lib/export/digest-note'
import { formatRis } from '@/lib/export/ris'
import { formatSourceJson } from '@/lib/export/source-json'
import { formatSourceNote } from '@/lib/export/source-note'
import { wordsOf } from '@/lib/i18n/words'
import { CliError, countOf, type Io, printLine } from './io'
import { writeAll, writeFileWhole } from './write-file'

const citationFormats = { bibtex: formatBibtex, ris: formatRis, csl: formatCsl }
export type CitationFile = keyof typeof citationFormats

type Target = { out?: string }

/** Writes the sources of the digests that match, each once, as one file of citations. */
export async function exportCitations(
  db: Database,
  { format, out, ...filter }: DigestFilter & Target & { format: CitationFile },
  io: Io,
): Promise<void> {
  const citations = toCitations(listSources(db, filter))
  if (citations.length === 0) throw new CliError('no source matches')
  await writeDocument(citationFormats[format](citations), countOf(citations.length, 'source'), out, io)
}

type SourceOptions = Target & { source: string; lang?: Language; format: 'json' | 'markdown' | 'notes' | CitationFile }

/** Writes one source, by any of its keys, as its page has it or as a citation. */
export async function exportSource(db: Database, { source: key, lang = 'ko', format, out }: SourceOptions, io: Io) {
  const source = readSource(db, key, lang)
  if (!source) throw new CliError(`no source ${key}`)
  await writeDocument(formatOne(source, format, lang), '1 source', out, io)
}

function formatOne(source: SourceLife, format: SourceOptions['format'], lang: Language): string {
  if (format === 'json') return formatSourceJson(source, { locale: lang })
  if (format === 'bibtex' || format === 'ris' || format === 'csl') return citationFormats[format]([toCitation(source)])
  return formatSourceNote(source, settingOf(lang))
}

async function writeDocument(text: string, what: string, out: string | undefined, io: Io): Promise<void> {
  if (out === undefined) return writeAll(io.stdout, [text])
  await writeFileWhole(out, [text])
  printLine(io.stdout, `${what} written to ${out}`)
}

/** Writes an edition's digest as the note that its page offers, of one category where it is given. */
export function noteWriter(db: Database, category: CategorySlug | undefined): (name: EditionName) => string {
  return ({ day, kind, lang }) => {
    const digest = findDigestView(db, day, kind)
    return digest ? formatDigestNote(digest, { category }, settingOf(lang)) : ''
  }
}

function settingOf(locale: Language): NoteSetting {
  return { locale, siteUrl: env.siteUrl, words: wordsOf(locale) }
}
