import type { StoredDigest } from '@/db/queries/export'
import type { Receipt } from '@/db/receipt'
import { type Language, languages, type Method } from '@/db/vocabulary'
import type { Part } from './forms'

/** Where a text is from; `textLang` is the language it is written in, `model` and `receipt` are null where none made it. */
export type Origin = { method: Method; model: string | null; textLang: Language; receipt: Receipt | null }
export type ExportedSection = {
  label: string
  emoji: string | null
  category: string
  summaries: Partial<Record<Language, string>>
  /** Of the texts that were made here; absent where there is none. */
  origins?: Partial<Record<Language, Origin>> | undefined
  sources: { title: string; url: string }[]
}
export type ExportedDigest = {
  day: string
  kind: string
  /** Absent where there is none, as in every digest that was imported. */
  editorials?: Partial<Record<Language, { body: string; receipt: Receipt }>> | undefined
  sections: ExportedSection[]
}

/** A digest in the shape of the JSON export; with a language only its texts, and only the sections that have a summary in it. */
export function toExportedDigest({ day, kind, editorials, sections }: StoredDigest, lang?: Language): ExportedDigest {
  const wanted = lang ? [lang] : languages
  return {
    day,
    kind,
    editorials: unlessEmpty(byLanguage(wanted, editorials, ({ body, receipt }) => ({ body, receipt }))),
    sections: sections
      .map(({ label, emoji, category, summaries, appearances }) => ({
        label,
        emoji,
        category,
        summaries: byLanguage(wanted, summaries, ({ body }) => body),
        origins: unlessEmpty(byLanguage(wanted, summaries.filter(isMade), originOf)),
        sources: appearances,
      }))
      .filter((section) => Object.keys(section.summaries).length > 0),
  }
}

function isMade({ receipt }: { receipt: Receipt | null }): boolean {
  return receipt !== null
}

function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value
}

function originOf({ lang, method, model, textLang, receipt }: StoredDigest['sections'][number]['summaries'][number]) {
  return { method, model, textLang: textLang ?? lang, receipt }
}

/** What `tell` makes of the text in each of these languages, in their order. */
function byLanguage<T extends { lang: Language }, R>(
  wanted: readonly Language[],
  texts: readonly T[],
  tell: (text: T) => R,
): Partial<Record<Language, R>> {
  return Object.fromEntries(
    wanted.flatMap((language) => texts.filter(({ lang }) => lang === language).map((text) => [language, tell(text)])),
  )
}

/** The document `{"digests":[…]}` in pieces, one for each digest, so that no more than one need be in memory; two spaces deep, with a final newline. `part` stands behind the digests where they are not all. */
export function* formatExport(digests: Iterable<ExportedDigest>, part?: Part): Generator<string> {
  let count = 0
  for (const digest of digests) {
    const text = JSON.stringify(digest, null, 2).replaceAll('\n', '\n    ')
    yield `${count === 0 ? '{\n  "digests": [\n' : ',\n'}    ${text}`
    count++
  }
  const end = part ? `,\n  ${JSON.stringify(part, null, 2).slice(1, -1).trim()}\n}\n` : '\n}\n'
  yield (count === 0 ? '{\n  "digests": []' : '\n  ]') + end
}
