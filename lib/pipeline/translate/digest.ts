import type { Database } from '@/db/open'
import { listEditions } from '@/db/queries/editions'
import { listUntranslated } from '@/db/queries/untranslated'
import { writeTransaction } from '@/db/save'
import type { Language } from '@/db/vocabulary'
import { hashSections, type KnownSection, saveEdition } from '@/lib/ingest/ingest'
import { teaserOf } from '@/lib/markdown/teaser'
import { inParallel } from '../make/in-parallel'
import type { ModelClient } from '../model/client'
import type { Written } from '../write/receipt'
import { translateSummary } from '../write/translate'
import { translateLabel } from './label'
import type { DigestWork, LeftOut } from './plan'

/** `failed` counts those of the left out sections that were asked for in vain. */
export type TranslatedDigest = Pick<DigestWork, 'day' | 'kind' | 'to'> & {
  sections: number
  failed: number
  leftOut: LeftOut[]
}

export type TranslateParts = {
  client: ModelClient
  /** How many sections are asked for at once. */
  width: number
  now: () => Date
}

/**
 * Asks for all sections of a digest and saves the edition they make, in one transaction and with sources as they are printed.
 * A section whose translation fails its checks is left out; nothing is saved with none left, or where the digest was changed meanwhile.
 * Throws `ModelError` where the endpoint fails or the run has to stop: the answers so far are kept then, and the digest is as it was.
 */
export async function translateDigest(
  db: Database,
  work: DigestWork,
  { client, width, now }: TranslateParts,
): Promise<TranslatedDigest> {
  const { day, kind, to } = work
  const leftOut = [...work.leftOut]
  const leaveOut = ({ position, section: { label } }: DigestWork['sections'][number], reason: string) =>
    leftOut.push({ position, label, reason })
  const answers = await inParallel(work.sections, width, ({ section }) => translateSummary(section.body, to, client))
  const sections = work.sections.flatMap((planned, index) => {
    const answer = answers[index]
    if (answer?.body !== undefined) return [translateSection(planned.section, answer, to)]
    leaveOut(planned, `no translation passed (${answer?.fallback})`)
    return []
  })
  const isSaved = sections.length > 0 && saveTranslation(db, work, sections, now())
  if (sections.length > 0 && !isSaved) for (const one of work.sections) leaveOut(one, 'the digest changed meanwhile')
  leftOut.sort((a, b) => a.position - b.position)
  const saved = isSaved ? sections.length : 0
  return { day, kind, to, sections: saved, failed: work.sections.length - saved, leftOut }
}

/** Whether it was saved: not where the original is another one by now, or an edition in that language was imported. */
function saveTranslation(db: Database, work: DigestWork, sections: KnownSection[], now: Date): boolean {
  const { day, kind, to, original } = work
  return writeTransaction(db, () => {
    const present = listEditions(db, day, kind).find(({ lang }) => lang === original.lang)
    const isWanted = listUntranslated(db, to, { day, kind }).length > 0
    if (!isWanted || present?.contentHash !== original.contentHash) return false
    const edition = { lang: to, shape: original.shape, method: 'translated' as const, importedAt: now.toISOString() }
    saveEdition(db, { day, kind }, { ...edition, contentHash: hashSections(sections), sections })
    return true
  })
}

function translateSection(section: KnownSection, { body, receipt }: Written, to: Language): KnownSection {
  const { label, emoji, sources } = section
  return {
    // Without sources the label alone tells that a section is the same in both languages.
    label: sources.length === 0 ? label : translateLabel(label, to),
    emoji,
    sources,
    body,
    summary: {
      teaser: teaserOf(body),
      method: 'translated',
      model: receipt.model,
      createdAt: receipt.createdAt ?? section.summary.createdAt,
      receipt,
    },
  }
}
