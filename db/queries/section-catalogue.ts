import type { Database } from '../connect'
import { keptUntilChange } from '../kept'
import { type CategorySlug, type Day, type Kind, type Language, languages } from '../vocabulary'

/** What a section can be chosen and counted by. */
export type CatalogueEntry = {
  id: number
  digestId: number
  position: number
  day: Day
  kind: Kind
  category: CategorySlug
  /** Whether a source stands here for the first time. */
  isNew: boolean
  languages: readonly Language[]
  hosts: readonly string[]
  sourceIds: readonly number[]
  /** A number that sections with the same sources have in common; `undefined` without sources. */
  sourceSet: number | undefined
}

export type SectionCatalogue = ReadonlyMap<number, CatalogueEntry>

/**
 * All sections by id, held in memory until the database changes: choosing and counting thousands of matches there costs
 * a tenth of joining them in SQL.
 */
export const findSectionCatalogue: (db: Database) => SectionCatalogue = keptUntilChange(readCatalogue)

type SectionRow = [id: number, digestId: number, position: number, day: Day, kind: Kind, category: CategorySlug]
type AppearanceRow = [sectionId: number, sourceId: number, host: string]

function readCatalogue(db: Database): SectionCatalogue {
  const texts = readLanguages(db)
  const listings = readListings(db)
  const numberOf = createNumbering()
  const firstDays = new Map<number, Day>()
  let digest: number | undefined
  let listed = new Set<number>()
  const catalogue = new Map<number, CatalogueEntry>()
  const rows = db.$client
    .prepare(
      `SELECT s.id, s.digest_id, s.position, d.day, d.kind, s.category
       FROM sections s JOIN digests d ON d.id = s.digest_id ORDER BY d.day, d.id, s.position`,
    )
    .raw()
    .iterate() as IterableIterator<SectionRow>
  for (const [id, digestId, position, day, kind, category] of rows) {
    const { sourceIds, hosts } = listings.get(id) ?? noListing
    if (digest !== digestId) listed = new Set()
    digest = digestId
    let isNew = false
    for (const sourceId of sourceIds) {
      const firstDay = firstDays.get(sourceId) ?? day
      firstDays.set(sourceId, firstDay)
      if (firstDay === day && !listed.has(sourceId)) isNew = true
      listed.add(sourceId)
    }
    const sourceSet = sourceIds.length === 0 ? undefined : numberOf([...sourceIds].sort((a, b) => a - b).join(' '))
    const entry = { id, digestId, position, day, kind, category, isNew, hosts, sourceIds, sourceSet }
    catalogue.set(id, { ...entry, languages: texts.get(id) ?? [] })
  }
  return catalogue
}

/** The same number for the same text. */
function createNumbering(): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  }
}

type Listing = { sourceIds: number[]; hosts: string[] }
const noListing: Listing = { sourceIds: [], hosts: [] }

function readListings(db: Database): Map<number, Listing> {
  const listings = new Map<number, Listing>()
  const rows = db.$client
    .prepare(
      'SELECT a.section_id, a.source_id, s.host FROM appearances a JOIN sources s ON s.id = a.source_id ORDER BY a.section_id',
    )
    .raw()
    .iterate() as IterableIterator<AppearanceRow>
  for (const [sectionId, sourceId, host] of rows) {
    const listing = listings.get(sectionId) ?? { sourceIds: [], hosts: [] }
    listing.sourceIds.push(sourceId)
    if (!listing.hosts.includes(host)) listing.hosts.push(host)
    listings.set(sectionId, listing)
  }
  return listings
}

const onlyIn: Readonly<Record<Language, readonly Language[]>> = { ko: ['ko'], en: ['en'] }

/** From the index of the key alone: looking whether a text is empty would read every text. */
function readLanguages(db: Database): Map<number, readonly Language[]> {
  const found = new Map<number, readonly Language[]>()
  const rows = db.$client.prepare('SELECT section_id, lang FROM summaries').raw().iterate() as IterableIterator<
    [number, Language]
  >
  for (const [sectionId, lang] of rows) found.set(sectionId, found.has(sectionId) ? languages : onlyIn[lang])
  return found
}
