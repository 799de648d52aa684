import { cache } from 'react'
import { getDatabase } from '@/db'
import { listFrequentSources, listLabels } from '@/db/queries/categories'
import { listBodies, listCategorySections, listTeasers, listTitles } from '@/db/queries/sections'
import { listTallies } from '@/db/queries/tallies'
import { findTotals } from '@/db/queries/totals'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { parseCategorySlug } from '@/lib/digest/kind'
import { chooseUnit, fillSeries, listPeriods } from '@/lib/digest/series'
import { countTerms } from '@/lib/search/frequent-terms'

const sectionsPerPage = 20
/** So many sections are looked at for what is frequent, however many there are; texts cost more than lines. */
const sectionsForSources = 500
const sectionsForTerms = 50

/** What all digests hold of a category, `undefined` for a text that names none; page and metadata of one request share one look-up. */
export const loadCategory = cache((text: string) => {
  const category = parseCategorySlug(text)
  if (!category) return undefined
  const [tally = { sections: 0, listed: 0, fresh: 0 }] = listTallies(getDatabase(), [], { category })
  return { category, ...tally, pages: Math.max(1, Math.ceil(tally.sections / sectionsPerPage)) }
})

/** One page of its sections, the newest first, with their teasers and titles. */
export function loadSections(category: CategorySlug, page: number) {
  const db = getDatabase()
  const sections = listCategorySections(db, category, { limit: sectionsPerPage, offset: (page - 1) * sectionsPerPage })
  const ids = sections.map(({ id }) => id)
  return { sections, teasers: listTeasers(db, ids), titles: listTitles(db, ids) }
}

/** What the category lists by month, or by week where there is less than half a year; `undefined` in an empty database. */
export function loadCourse(category: CategorySlug) {
  const db = getDatabase()
  const span = findTotals(db)
  if (!span) return undefined
  const unit = chooseUnit(span.first, span.last)
  const found = new Map(listTallies(db, [unit], { category }).map((row) => [row[unit], row]))
  return { unit, last: span.last, points: fillSeries(listPeriods(unit, span.first, span.last), found) }
}

/** Sources, terms and labels that are frequent in it. */
export function loadFrequent(category: CategorySlug, locale: Language) {
  const db = getDatabase()
  const newest = listCategorySections(db, category, { limit: sectionsForTerms })
  const bodies = listBodies(
    db,
    newest.map(({ id }) => id),
    locale,
  )
  return {
    terms: { terms: countTerms(bodies, 20), among: bodies.length },
    sources: {
      sources: listFrequentSources(db, category, { among: sectionsForSources, limit: 10 }),
      among: sectionsForSources,
    },
    labels: listLabels(db, category),
  }
}
