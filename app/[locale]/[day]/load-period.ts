import { cache } from 'react'
import { getDatabase } from '@/db'
import { findNeighbours } from '@/db/queries/digests'
import { countDigestsBetween, listKnownSources } from '@/db/queries/ledger'
import { listLinesBetween } from '@/db/queries/listings'
import { listSectionsBetween, listTeasers } from '@/db/queries/sections'
import { parseCategorySlug } from '@/lib/digest/kind'
import { type Period, parsePeriod, periodOf } from '@/lib/digest/period'
import { viewPeriod } from '@/lib/digest/period-view'

const mostRepeated = 8
const teasersOfCategory = 2

/** The digests of a month or a week merged, `undefined` when it has none; page and metadata of one request share one look-up. */
export const loadPeriod = cache((name: string) => {
  const period = parsePeriod(name)
  if (!period) return undefined
  const db = getDatabase()
  const { from, to } = period
  const digests = countDigestsBetween(db, from, to)
  if (digests.length === 0) return undefined
  const sections = listSectionsBetween(db, from, to)
  const lines = listLinesBetween(db, from, to)
  const known = listKnownSources(db, new Set(lines.map(({ sourceId }) => sourceId)), from)
  return { period, view: viewPeriod({ lines, known, sections, digests }, mostRepeated) }
})
export type LoadedPeriod = NonNullable<ReturnType<typeof loadPeriod>>

/** The category of a period that the address chooses: `undefined` without a choice, `null` when the period has no such category. */
export function chooseCategory({ view }: LoadedPeriod, value: string | string[] | undefined) {
  const text = [value].flat()[0]
  if (text === undefined) return undefined
  const category = parseCategorySlug(text)
  return view.categories.find((entry) => entry.category === category) ?? null
}

/** The newest teasers of each category. */
export function loadTeasers({ view }: LoadedPeriod) {
  const newest = view.categories.flatMap(({ sections }) => sections.slice(0, teasersOfCategory))
  return listTeasers(
    getDatabase(),
    newest.map(({ id }) => id),
  )
}

/** The nearest periods of the same sort before and after that have a digest. */
export function findPeriodsBeside({ unit, from, to }: Period) {
  const db = getDatabase()
  const { previous } = findNeighbours(db, from)
  const { next } = findNeighbours(db, to)
  return { previous: previous && periodOf(unit, previous), next: next && periodOf(unit, next) }
}
