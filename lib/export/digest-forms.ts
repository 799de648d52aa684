import type { Database } from '@/db/connect'
import { findStoredDigest } from '@/db/queries/export'
import { type CategorySlug, type Day, type Kind, kinds } from '@/db/vocabulary'
import type { DigestChoice } from '@/lib/digest/addresses'
import { findDigestView } from '@/lib/digest/find-view'
import { type DigestView, selectSections } from '@/lib/digest/view'
import { formatDayNote, formatDigestNote, type NoteSetting } from './digest-note'
import type { Forms } from './forms'
import { type ExportedDigest, formatExport, toExportedDigest } from './json'

type Place = { day: Day; kind: Kind; category?: CategorySlug }

/** A digest, or the part of it that the reader chose; `undefined` where its page is missing. */
export function digestForms(db: Database, place: Place, chosen: DigestChoice, setting: NoteSetting): Forms | undefined {
  const { day, kind, category } = place
  const digest = findDigestView(db, day, kind)
  if (!digest || (category && !digest.sections.some((section) => section.category === category))) return undefined
  const choice = { ...chosen, category }
  return {
    md: () => formatDigestNote(digest, choice, setting),
    json: () => [...formatExport(chosenPart(db, digest, choice))].join(''),
    cited: () => choose(digest, choice).flatMap(({ sources }) => sources),
  }
}

/** Both digests of a day; `undefined` where it has none. */
export function dayForms(db: Database, day: Day, setting: NoteSetting): Forms | undefined {
  const digests = kinds.flatMap((kind) => findDigestView(db, day, kind) ?? [])
  if (digests.length === 0) return undefined
  return {
    md: () => formatDayNote(digests, setting),
    json: () => [...formatExport(digests.flatMap((digest) => chosenPart(db, digest, {})))].join(''),
    cited: () => digests.flatMap(({ sections }) => sections.flatMap(({ sources }) => sources)),
  }
}

function choose({ sections }: DigestView, { category, show }: DigestChoice) {
  return selectSections(sections, { category, onlyNew: show === 'new' })
}

/** The digest in the shape of `digest export`, with the sections and sources that the choice leaves. */
function chosenPart(db: Database, digest: DigestView, choice: DigestChoice): ExportedDigest[] {
  const stored = findStoredDigest(db, digest.day, digest.kind)
  if (!stored) return []
  const sections = choose(digest, choice).flatMap(({ position, sources }) => {
    const section = stored.sections[position]
    const kept = sources.flatMap((source) => section?.appearances[source.position] ?? [])
    return section ? [{ ...section, appearances: kept }] : []
  })
  const editorials = choice.category ? [] : stored.editorials
  return [toExportedDigest({ ...stored, editorials, sections })]
}
