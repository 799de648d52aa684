import type { Database } from '../connect'
import { keptUntilChange } from '../kept'
import { type CategorySlug, categorySlugs, type Day, type Kind, kinds, type Language, languages } from '../vocabulary'

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
  hosts: readonly string[]
  sourceIds: readonly number[]
  /** A number that sections with the same sources have in common; `undefined` without sources. */
  sourceSet: number | undefined
}

/**
 * All sections in columns: tens of thousands of objects take a second to make. Rows go from the newest day to the oldest,
 * within a day by digest and position. Kinds and categories are numbers of the vocabulary, languages bits in its order.
 */
export type SectionColumns = {
  days: Day[]
  kinds: Uint8Array
  categories: Uint8Array
  languages: Uint8Array
  isNew: Uint8Array
  hostSets: Uint32Array
  /** -1 without sources. */
  sourceSets: Int32Array
}

export type SectionCatalogue = {
  size: number
  columns: SectionColumns
  /** The hosts that each host set stands for. */
  hostsOfSet: readonly (readonly string[])[]
  idAt: (row: number) => number
  /** `undefined` for a section that is gone. */
  rowOf: (id: number) => number | undefined
  get: (id: number) => CatalogueEntry | undefined
}

/** All sections, held in memory until the database changes: choosing and counting thousands of matches there costs a tenth of joining them in SQL. */
export const findSectionCatalogue: (db: Database) => SectionCatalogue = keptUntilChange('sections', readCatalogue)

type SectionRow = [id: number, digestId: number, position: number, day: Day, kind: Kind, category: CategorySlug]

function readCatalogue(db: Database): SectionCatalogue {
  const rows = readRows<SectionRow>(
    db,
    `SELECT s.id, s.digest_id, s.position, d.day, d.kind, s.category
     FROM digests d JOIN sections s ON s.digest_id = d.id ORDER BY d.day DESC, d.id, s.position`,
  )
  const rowById = new Int32Array(rows.reduce((most, [id]) => Math.max(most, id), 0) + 1).fill(-1)
  rows.forEach(([id], row) => {
    rowById[id] = row
  })
  const rowOf = (id: number) => {
    const row = rowById[id]
    return row === undefined || row === -1 ? undefined : row
  }
  const listings = readListings(db, rows.length, rowOf)
  const columns: SectionColumns = {
    days: rows.map(([, , , day]) => day),
    kinds: Uint8Array.from(rows, ([, , , , kind]) => kinds.indexOf(kind)),
    categories: Uint8Array.from(rows, ([, , , , , category]) => categorySlugs.indexOf(category)),
    languages: readLanguages(db, rows.length, rowOf),
    isNew: findNew(rows, listings.sourceIds),
    hostSets: listings.hostSets,
    sourceSets: listings.sourceSets,
  }
  const get = (id: number): CatalogueEntry | undefined => {
    const row = rowOf(id)
    const section = row === undefined ? undefined : rows[row]
    if (row === undefined || section === undefined) return undefined
    const [, digestId, position, day, kind, category] = section
    return {
      ...{ id, digestId, position, day, kind, category },
      isNew: columns.isNew[row] === 1,
      hosts: listings.hostsOfSet[columns.hostSets[row] ?? 0] ?? [],
      sourceIds: listings.sourceIds[row] ?? [],
      sourceSet: columns.sourceSets[row] === -1 ? undefined : columns.sourceSets[row],
    }
  }
  const idAt = (row: number) => rows[row]?.[0] ?? -1
  return { size: rows.length, columns, hostsOfSet: listings.hostsOfSet, idAt, rowOf, get }
}

function readRows<Row>(db: Database, query: string): Row[] {
  return db.$client.prepare(query).raw().all() as Row[]
}

type RowOf = SectionCatalogue['rowOf']

function readListings(db: Database, size: number, rowOf: RowOf) {
  const hostOf = new Map(readRows<[id: number, host: string]>(db, 'SELECT id, host FROM sources'))
  const sourceIds: number[][] = []
  const order = 'SELECT section_id, source_id FROM appearances ORDER BY section_id, position'
  for (const [sectionId, sourceId] of readRows<[number, number]>(db, order)) {
    const row = rowOf(sectionId) ?? -1
    const listed = sourceIds[row]
    if (listed) listed.push(sourceId)
    else sourceIds[row] = [sourceId]
  }
  const hostSets = new Uint32Array(size)
  const sourceSets = new Int32Array(size).fill(-1)
  const numberOfSources = createNumbering()
  const numberOfHosts = createNumbering()
  const hostsOfSet: (readonly string[])[] = []
  for (let row = 0; row < size; row++) {
    const ids = sourceIds[row] ?? []
    const hosts = [...new Set(ids.map((id) => hostOf.get(id) ?? ''))]
    const hostSet = numberOfHosts(hosts.join(' '))
    hostSets[row] = hostSet
    hostsOfSet[hostSet] ??= hosts
    if (ids.length > 0) sourceSets[row] = numberOfSources([...ids].sort((a, b) => a - b).join(' '))
  }
  return { sourceIds, hostSets, sourceSets, hostsOfSet }
}

/** The same number for the same text, from 0 on. */
function createNumbering(): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  }
}

/** Digests from the oldest day on, each from its first section on: a source is new in the first section of its first day. */
function findNew(rows: readonly SectionRow[], sourceIds: readonly (readonly number[] | undefined)[]): Uint8Array {
  const firstDays = new Map<number, Day>()
  rows.forEach(([, , , day], row) => {
    for (const source of sourceIds[row] ?? []) firstDays.set(source, day)
  })
  const isNew = new Uint8Array(rows.length)
  let digest: number | undefined
  let listed = new Set<number>()
  rows.forEach(([, digestId, , day], row) => {
    if (digest !== digestId) listed = new Set()
    digest = digestId
    for (const source of sourceIds[row] ?? []) {
      if (firstDays.get(source) === day && !listed.has(source)) isNew[row] = 1
      listed.add(source)
    }
  })
  return isNew
}

/** The languages that texts are written in, from indexes alone: looking whether a text is empty would read every text. */
function readLanguages(db: Database, size: number, rowOf: RowOf): Uint8Array {
  const bits = new Uint8Array(size)
  const ofLanguage = db.$client.prepare('SELECT section_id FROM summaries WHERE lang = ?').pluck()
  const others = readRows<[sectionId: number, lang: Language, textLang: Language]>(
    db,
    'SELECT section_id, lang, text_lang FROM summaries WHERE text_lang <> lang',
  )
  for (const lang of languages) {
    const written = new Map(others.flatMap(([id, edition, textLang]) => (edition === lang ? [[id, textLang]] : [])))
    for (const sectionId of ofLanguage.all(lang) as number[]) {
      const row = rowOf(sectionId)
      const at = languages.indexOf(written.get(sectionId) ?? lang)
      if (row !== undefined) bits[row] = (bits[row] ?? 0) | (1 << at)
    }
  }
  return bits
}
