import type { Database } from '@/db/open'
import { listEditions, type StoredEdition } from '@/db/queries/editions'
import { listUntranslated } from '@/db/queries/untranslated'
import type { Day, Kind, Language } from '@/db/vocabulary'
import type { KnownSection } from '@/lib/ingest/ingest'
import type { ModelClient } from '../model/client'
import { estimateTokens } from '../model/tokens'
import type { Question } from '../write/plan-batch'
import { planTranslation } from '../write/translate'
import { findObstacle } from './obstacle'

/** A section that will not be in the translated edition; `position` counts from 1 in its original. */
export type LeftOut = { position: number; label: string; reason: string }

/** A digest and what it takes to have it in another language. */
export type DigestWork = {
  day: Day
  kind: Kind
  to: Language
  original: StoredEdition
  sections: { position: number; section: KnownSection }[]
  leftOut: LeftOut[]
  /** Those of its sections that are not answered already. */
  questions: Question[]
}

/** Which digests, and into which languages; `most` bounds how many. */
export type Choice = { to: readonly Language[]; day?: Day; kind?: Kind; most?: number }

/** What is left to translate, newest day first; digests of which nothing can be translated are not among it. */
export async function planTranslations(db: Database, choice: Choice, client: ModelClient): Promise<DigestWork[]> {
  const missing = choice.to
    .flatMap((to) => listUntranslated(db, to, choice).map((digest) => ({ ...digest, to })))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const works: DigestWork[] = []
  for (const { day, kind, to } of missing) {
    if (works.length === choice.most) break
    const original = listEditions(db, day, kind).find(({ lang }) => lang !== to)
    if (!original) continue
    const planned = await planSections(original, to, client)
    if (planned.sections.length > 0) works.push({ day, kind, to, original, ...planned })
  }
  return works
}

async function planSections({ lang, sections }: StoredEdition, to: Language, client: ModelClient) {
  const planned: Pick<DigestWork, 'sections' | 'leftOut' | 'questions'> = { sections: [], leftOut: [], questions: [] }
  for (const [index, section] of sections.entries()) {
    const reason = findObstacle(section.body, lang)
    const position = index + 1
    if (reason !== undefined) {
      planned.leftOut.push({ position, label: section.label, reason })
      continue
    }
    planned.sections.push({ position, section })
    const task = planTranslation(section.body, to)
    if (!(await client.knows(task))) planned.questions.push({ ...task, answerTokens: estimateTokens(section.body) })
  }
  return planned
}
