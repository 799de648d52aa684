import type { StoredDigest } from '@/db/queries/export'
import { type Language, languages } from '@/db/vocabulary'

export type ExportedSection = {
  label: string
  emoji: string | null
  category: string
  summaries: Partial<Record<Language, string>>
  sources: { title: string; url: string }[]
}
export type ExportedDigest = { day: string; kind: string; sections: ExportedSection[] }

/** A digest in the shape of the JSON export; with a language only its summaries, and only the sections that have one. */
export function toExportedDigest({ day, kind, sections }: StoredDigest, lang?: Language): ExportedDigest {
  const wanted = lang ? [lang] : languages
  return {
    day,
    kind,
    sections: sections
      .map(({ label, emoji, category, summaries, appearances }) => ({
        label,
        emoji,
        category,
        summaries: Object.fromEntries(
          wanted.flatMap((language) => {
            const summary = summaries.find((one) => one.lang === language)
            return summary ? [[language, summary.body]] : []
          }),
        ),
        sources: appearances,
      }))
      .filter((section) => Object.keys(section.summaries).length > 0),
  }
}

/** The document `{"digests":[…]}` in pieces, one for each digest, so that no more than one need be in memory; two spaces deep, with a final newline. */
export function* formatExport(digests: Iterable<ExportedDigest>): Generator<string> {
  let count = 0
  for (const digest of digests) {
    const text = JSON.stringify(digest, null, 2).replaceAll('\n', '\n    ')
    yield `${count === 0 ? '{\n  "digests": [\n' : ',\n'}    ${text}`
    count++
  }
  yield count === 0 ? '{\n  "digests": []\n}\n' : '\n  ]\n}\n'
}
