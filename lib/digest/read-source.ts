import type { Database } from '@/db/connect'
import { listRelated } from '@/db/queries/related'
import { findSource, listAppearances, listSummaries } from '@/db/queries/sources'
import type { Language } from '@/db/vocabulary'
import { type SourceLife, viewSource } from './source-view'

/** Six papers were in every digest for two months: what is said of a source is read for its newest appearances. */
const mostPassages = 40
const mostLookedAt = 20

/** The life of a source by any of its keys, texts of `locale` first; `undefined` where there is none. */
export function readSource(db: Database, key: string, locale: Language): SourceLife | undefined {
  const source = findSource(db, key)
  if (!source) return undefined
  const appearances = listAppearances(db, source.id)
  const sectionIds = appearances.map(({ sectionId }) => sectionId)
  const summaries = listSummaries(db, sectionIds.slice(-mostPassages))
  return viewSource(source, appearances, summaries, listRelated(db, sectionIds.slice(-mostLookedAt)), locale)
}
