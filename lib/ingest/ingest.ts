import type { Database } from '@/db/open'
import { listEditions, listEditorials, type StoredEdition } from '@/db/queries/editions'
import {
  deleteSamples,
  type EditionRecord,
  type SectionRecord,
  type SummaryRecord,
  saveDigest,
  writeTransaction,
} from '@/db/save'
import type { Day, Kind, Language, Method, Shape } from '@/db/vocabulary'
import { categorise } from '@/lib/digest/category'
import type { DigestFile, Edition, EditionSection } from '@/lib/digest/edition'
import { hashOf } from '@/lib/digest/hash'
import { identifySource } from '@/lib/digest/source-key'
import { teaserOf } from '@/lib/markdown/teaser'
import { type MergedSection, mergeEditions } from './merge'
import { searchTextOf } from './search-index'

/** `superseded`: a file of one kind is there already and wins over the combined one. */
export type Change = 'added' | 'joined' | 'replaced' | 'unchanged' | 'superseded'

export type EditionOutcome = {
  day: Day
  kind: Kind
  lang: Language
  change: Change
  sections: number
  sources: number
}
export type IngestOutcome = { editions: EditionOutcome[]; removedSamples: number }

/**
 * Writes what a file holds in one transaction: all of its editions or, when it throws, none. Imported digests take the
 * place of the samples, which would otherwise count as days on which a source was seen.
 */
export function ingestDigestFile(db: Database, file: DigestFile, method: Method, now: Date): IngestOutcome {
  return writeTransaction(db, () => writeDigestFile(db, file, method, now))
}

/** The same inside a `writeTransaction` of the caller, which may hold several files. */
export function writeDigestFile(db: Database, file: DigestFile, method: Method, now: Date): IngestOutcome {
  const removedSamples = method === 'sample' ? 0 : deleteSamples(db)
  const editions = file.editions.map((edition) => ingestEdition(db, edition, file.shape, method, now))
  return { editions, removedSamples }
}

function ingestEdition(db: Database, edition: Edition, shape: Shape, method: Method, now: Date): EditionOutcome {
  const { day, kind, lang } = edition
  const stored = listEditions(db, day, kind)
  const contentHash = hashSections(edition.sections)
  const change = planChange(stored, { lang, shape, contentHash })
  if (change !== 'unchanged' && change !== 'superseded') {
    const importedAt = now.toISOString()
    const sections = edition.sections.map((section) => ({
      ...section,
      summary: { teaser: teaserOf(section.body), method, model: null, createdAt: importedAt },
    }))
    saveEdition(db, { day, kind }, { lang, shape, method, contentHash, importedAt, sections })
  }
  const sources = edition.sections.reduce((count, section) => count + section.sources.length, 0)
  return { day, kind, lang, change, sections: edition.sections.length, sources }
}

/**
 * Puts an edition in the place of the one that the digest had in that language, whose editorial goes with it; the digest's other
 * edition stays. Call inside `writeTransaction`.
 */
export function saveEdition(db: Database, { day, kind }: { day: Day; kind: Kind }, edition: KnownEdition): void {
  const others = listEditions(db, day, kind).filter(({ lang }) => lang !== edition.lang)
  const editorials = listEditorials(db, day, kind).filter(({ lang }) => lang !== edition.lang)
  saveDigest(db, { day, kind, editorials, ...recordsOf([...others, edition]) })
}

function planChange(stored: StoredEdition[], incoming: { lang: Language; shape: Shape; contentHash: string }): Change {
  const present = stored.find(({ lang }) => lang === incoming.lang)
  if (!present) return stored.length === 0 ? 'added' : 'joined'
  if (present.shape === 'single' && incoming.shape === 'combined') return 'superseded'
  const isSame = present.shape === incoming.shape && present.contentHash === incoming.contentHash
  return isSame ? 'unchanged' : 'replaced'
}

/** A section of an edition with all that its summary's row holds. */
export type KnownSection = EditionSection & { summary: Omit<SummaryRecord, 'lang' | 'body'> }
export type KnownEdition = Omit<EditionRecord, 'outline'> & { sections: KnownSection[] }

/** The one digest that these editions make together, as it is saved. */
export function recordsOf(known: KnownEdition[]): { editions: EditionRecord[]; sections: SectionRecord[] } {
  const { sections, outlines } = mergeEditions(known)
  return {
    editions: known.map(({ sections: _, ...edition }) => ({ ...edition, outline: outlines.get(edition.lang) ?? [] })),
    sections: sections.map(recordOf),
  }
}

function recordOf(section: MergedSection<KnownSection>): SectionRecord {
  const { label, emoji } = section
  const category = categorise(label)
  return {
    ...{ label, emoji, category },
    summaries: section.parts.map(({ lang, section: part }) => ({ ...part.summary, lang, body: part.body })),
    sources: section.sources.map(({ title, url }) => ({ title, url, ...identifySource(title, url) })),
    search: searchTextOf(section, category),
  }
}

/** What an edition says, as one hash. */
export function hashSections(sections: EditionSection[]): string {
  const content = sections.map(({ label, emoji, body, sources }) => [
    label,
    emoji,
    body,
    sources.map(({ title, url }) => [title, url]),
  ])
  return hashOf(content)
}
