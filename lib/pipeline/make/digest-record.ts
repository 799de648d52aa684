import type { DigestRecord } from '@/db/save'
import type { Day, Kind, Language } from '@/db/vocabulary'
import { hashSections, type KnownEdition, recordsOf } from '@/lib/ingest/ingest'
import { teaserOf } from '@/lib/markdown/teaser'
import type { Written } from '../write/receipt'
import { labelOf, type WrittenSection } from './texts'

export type MadeDigest = {
  day: Day
  kind: Kind
  languages: readonly Language[]
  sections: readonly WrittenSection[]
  editorials: readonly Written[]
}

/** A made digest as it is saved: an edition in each language, in which a section is named by its category. */
export function toDigestRecord({ day, kind, languages, sections, editorials }: MadeDigest, now: Date): DigestRecord {
  const madeAt = now.toISOString()
  const editions = languages.map((lang) => editionOf(sections, lang, madeAt))
  return {
    day,
    kind,
    editorials: editorials.map(({ lang, body, receipt }) => ({ lang, body, receipt })),
    ...recordsOf(editions),
  }
}

function editionOf(sections: readonly WrittenSection[], lang: Language, madeAt: string): KnownEdition {
  const own = sections.flatMap((section) => {
    const text = section.texts.find((one) => one.lang === lang)
    return text ? [sectionOf(section, text, madeAt)] : []
  })
  const method = own.some(({ summary }) => summary.method === 'model') ? 'model' : 'extract'
  return { lang, shape: 'single', method, contentHash: hashSections(own), importedAt: madeAt, sections: own }
}

function sectionOf({ category, candidates }: WrittenSection, text: Written, madeAt: string) {
  const { lang, textLang, body, receipt } = text
  return {
    label: labelOf(category, lang),
    emoji: null,
    body,
    sources: candidates.map(({ item: { title, url } }) => ({ title, url })),
    summary: {
      teaser: teaserOf(body),
      method: receipt.method,
      model: receipt.model,
      createdAt: receipt.createdAt ?? madeAt,
      textLang: textLang === lang ? null : textLang,
      receipt,
    },
  }
}
