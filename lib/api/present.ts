import type { z } from 'zod'
import type { NewSource } from '@/db/queries/new-sources'
import type { Day, Kind } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import { digestPath, sourcePath } from '@/lib/digest/addresses'
import { countSources, type DigestView, type SectionView, type SummaryView } from '@/lib/digest/view'
import type { digestSchema, digestSummarySchema, newSourceSchema, sectionSchema } from './schemas'

/** The id of a digest, or with the number of a section from 0 on that of the section: `2024-11-15/papers/3`. */
export function idOf(day: Day, kind: Kind, position?: number): string {
  return [day, kind, position === undefined ? undefined : position + 1].filter((part) => part !== undefined).join('/')
}

/** The links of a digest or a section: its own in the API and its pages. */
export function linksOf(siteUrl: string, day: Day, kind: Kind, position?: number) {
  const anchor = position === undefined ? '' : `#section-${position + 1}`
  return {
    self: `${siteUrl}/api/v1/${position === undefined ? 'digests' : 'sections'}/${idOf(day, kind, position)}`,
    ko: siteUrl + digestPath('ko', day, kind) + anchor,
    en: siteUrl + digestPath('en', day, kind) + anchor,
  }
}

/** A source as an answer tells it; an address that no page would link is null. */
export function presentSource({
  key,
  title,
  url,
  host,
  arxivId,
}: Omit<NewSource, 'id' | 'day' | 'kind' | 'section' | 'category' | 'importedAt'>) {
  return { key, title, url: safeHref(url) ?? null, host, arxivId }
}

export function presentSection(
  siteUrl: string,
  { day, kind }: DigestView,
  section: SectionView,
): z.input<typeof sectionSchema> {
  const { position, label, category, summaries, sources } = section
  return {
    id: idOf(day, kind, position),
    digest: idOf(day, kind),
    number: position + 1,
    label,
    category,
    summaries: Object.fromEntries(Object.entries(summaries).map(([lang, summary]) => [lang, presentSummary(summary)])),
    sources: sources.map((source) => ({
      ...presentSource(source),
      standing: source.standing,
      firstSeen: source.firstSeen,
      timesSeen: source.timesSeen,
    })),
    links: linksOf(siteUrl, day, kind, position),
  }
}

function presentSummary({ body, teaser, method, textLang, receipt }: SummaryView) {
  return { markdown: body, teaser, method, textLang, receipt }
}

export function presentDigest(siteUrl: string, digest: DigestView): z.input<typeof digestSchema> {
  const { day, kind, languages, importedAt, editorials, sections } = digest
  const summary: z.input<typeof digestSummarySchema> = {
    id: idOf(day, kind),
    day,
    kind,
    languages,
    importedAt: newestOf(Object.values(importedAt)),
    ...countSources(sections),
    links: linksOf(siteUrl, day, kind),
  }
  return {
    ...summary,
    editorials: Object.fromEntries(
      Object.entries(editorials).map(([lang, { body, receipt }]) => [lang, { markdown: body, receipt }]),
    ),
    sections: sections.map((section) => presentSection(siteUrl, digest, section)),
  }
}

export function presentNewSource(siteUrl: string, source: NewSource): z.input<typeof newSourceSchema> {
  const { key, day, kind, section, category } = source
  return {
    ...presentSource(source),
    firstSeen: day,
    section: idOf(day, kind, section),
    category,
    links: {
      self: `${siteUrl}/api/v1/sources/${encodeURIComponent(key)}`,
      ko: siteUrl + sourcePath('ko', key),
      en: siteUrl + sourcePath('en', key),
    },
  }
}

/** The last of ISO instants, `''` of none. */
export function newestOf(instants: readonly string[]): string {
  return [...instants].sort().at(-1) ?? ''
}
