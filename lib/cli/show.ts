import { listEditions } from '@/db/queries/editions'
import { findStoredDigest } from '@/db/queries/export'
import type { Receipt } from '@/db/receipt'
import { type Day, type Kind, type Language, languages } from '@/db/vocabulary'
import { type ExportedDigest, type ExportedSection, type Origin, toExportedDigest } from '@/lib/export/json'
import { type DatabaseOptions, databasePath, openForReading, withDatabase } from './database'
import { CliError, countOf, type Io, oneLine, printable } from './io'

export type ShowCommandOptions = DatabaseOptions & { lang?: Language; json?: boolean }

/** Shows one digest, in one language or in all it has. */
export async function runShow(day: Day, kind: Kind, options: ShowCommandOptions, io: Io): Promise<number> {
  const { lang } = options
  const digest = await withDatabase(databasePath(options), openForReading, (db) => {
    const stored = findStoredDigest(db, day, kind)
    if (!stored) throw new CliError(`no digest for ${day} ${kind}`)
    if (lang && !listEditions(db, day, kind).some((edition) => edition.lang === lang))
      throw new CliError(`${day} ${kind} has no edition in ${lang}`)
    return toExportedDigest(stored, lang)
  })
  io.stdout.write(options.json ? `${JSON.stringify(digest, null, 2)}\n` : formatDigest(digest))
  return 0
}

function formatDigest({ day, kind, editorials, sections }: ExportedDigest): string {
  const sources = sections.reduce((count, section) => count + section.sources.length, 0)
  const heading = `${day} ${kind}  ${countOf(sections.length, 'section')}, ${countOf(sources, 'source')}\n`
  const leads = languages.flatMap((lang) => {
    const editorial = editorials?.[lang]
    return editorial ? [`\n[${lang}]${formatOrigin(editorial.receipt)}\n${printable(editorial.body)}\n`] : []
  })
  return heading + leads.join('') + sections.map(formatSection).join('')
}

function formatSection({ label, emoji, category, summaries, origins, sources }: ExportedSection): string {
  const present = languages.filter((lang) => summaries[lang] !== undefined)
  const bodies = present.map(
    (lang) =>
      `\n[${lang}]${formatOrigin(origins?.[lang]?.receipt)}${formatTextLang(lang, origins?.[lang])}\n${printable(summaries[lang] || '(no summary)')}\n`,
  )
  const lines = sources.map(({ title, url }) => ` - ${oneLine(url === '' ? title : `${title} (${url})`)}\n`)
  const title = oneLine(emoji === null ? label : `${emoji} ${label}`)
  return `\n== ${title} [${category}]\n${bodies.join('')}\n${lines.join('') || ' (no sources)\n'}`
}

/** ` model example-2`; nothing for what came in a file. */
function formatOrigin(receipt: Receipt | null | undefined): string {
  return receipt ? ` ${receipt.method}${receipt.model === null ? '' : ` ${oneLine(receipt.model)}`}` : ''
}

/** ` in en` for an English text of the Korean edition. */
function formatTextLang(lang: Language, origin: Origin | undefined): string {
  return origin && origin.textLang !== lang ? ` in ${origin.textLang}` : ''
}
