import type { Database } from '@/db/open'
import { writeTransaction } from '@/db/save'
import type { Language } from '@/db/vocabulary'
import { hashSections, type KnownSection, saveEdition } from '@/lib/ingest/ingest'
import { teaserOf } from '@/lib/markdown/teaser'
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

/**
 * Asks for all sections of a digest and saves the edition they make, in one transaction and with sources as they are printed.
 * A section whose translation fails its checks is left out; with none left nothing is saved. Throws `ModelError` where the endpoint
 * fails or the run has to stop: the answers so far are kept then, and the digest is as it was.
 */
export async function translateDigest(
  db: Database,
  work: DigestWork,
  client: ModelClient,
  now: () => Date,
): Promise<TranslatedDigest> {
  const { day, kind, to, original } = work
  const answers = await settleAll(work.sections.map(({ section }) => translateSummary(section.body, to, client)))
  const sections: KnownSection[] = []
  const leftOut = [...work.leftOut]
  work.sections.forEach(({ position, section }, index) => {
    const answer = answers[index]
    if (answer?.body !== undefined) sections.push(translateSection(section, answer, to))
    else leftOut.push({ position, label: section.label, reason: `no translation passed (${answer?.fallback})` })
  })
  if (sections.length > 0) {
    const { shape } = original
    const importedAt = now().toISOString()
    const contentHash = hashSections(sections)
    writeTransaction(db, () =>
      saveEdition(db, { day, kind }, { lang: to, shape, method: 'translated', contentHash, importedAt, sections }),
    )
  }
  const failed = work.sections.length - sections.length
  leftOut.sort((a, b) => a.position - b.position)
  return { day, kind, to, sections: sections.length, failed, leftOut }
}

/** Waits for all, also where one fails: what is answered meanwhile has to be kept before anything is closed. */
async function settleAll<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises)
  return await Promise.all(promises)
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
