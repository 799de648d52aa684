import type { SectionCatalogue } from '@/db/queries/section-catalogue'
import { type CategorySlug, categorySlugs, type Day, type Kind, kinds, type Language, languages } from '@/db/vocabulary'

export type Filters = {
  kind?: Kind
  category?: CategorySlug
  host?: string
  lang?: Language
  from?: Day
  to?: Day
  onlyNew?: boolean
}
export type Count<T> = { value: T; count: number }
/** How many sections each choice would leave, all other filters kept; largest first, choices without any are absent. */
export type Facets = {
  kinds: Count<Kind>[]
  categories: Count<CategorySlug>[]
  languages: Count<Language>[]
  hosts: Count<string>[]
  fresh: number
}

type Facet = 'kind' | 'category' | 'lang' | 'host' | 'onlyNew'
/** Tells of a row of the catalogue whether it passes. */
type Test = (row: number) => boolean

/** The tests of the filters that are set: most searches have none, and tens of thousands of rows are looked at. */
function activeTests({ columns, hostsOfSet }: SectionCatalogue, filters: Filters): [Facet, Test][] {
  const { kind, category, lang, host, onlyNew } = filters
  const tests: [Facet, Test][] = []
  if (kind) tests.push(['kind', (row) => columns.kinds[row] === kinds.indexOf(kind)])
  if (category) tests.push(['category', (row) => columns.categories[row] === categorySlugs.indexOf(category)])
  if (lang) tests.push(['lang', (row) => hasLanguage(columns.languages[row], lang)])
  if (host) {
    const sets = new Set(hostsOfSet.flatMap((hosts, set) => (hosts.includes(host) ? [set] : [])))
    tests.push(['host', (row) => sets.has(columns.hostSets[row] ?? -1)])
  }
  if (onlyNew) tests.push(['onlyNew', (row) => columns.isNew[row] === 1])
  return tests
}

function hasLanguage(bits = 0, lang: Language): boolean {
  return (bits & (1 << languages.indexOf(lang))) !== 0
}

function rangeTest({ columns: { days } }: SectionCatalogue, { from, to }: Filters): Test | undefined {
  if (!from && !to) return undefined
  return (row) => {
    const day = days[row] ?? ''
    return (!from || day >= from) && (!to || day <= to)
  }
}

/** Tells of a row of the catalogue whether the filters leave it. */
export function passing(catalogue: SectionCatalogue, filters: Filters): Test {
  const active = activeTests(catalogue, filters).map(([, test]) => test)
  const isInRange = rangeTest(catalogue, filters)
  const tests = isInRange ? [isInRange, ...active] : active
  return (row) => tests.every((test) => test(row))
}

/** Counts for each filter what choosing another value would leave, so that they agree with the page that choice leads to. */
export function countFacets(catalogue: SectionCatalogue, rows: Iterable<number>, filters: Filters): Facets {
  const { columns, hostsOfSet } = catalogue
  const active = activeTests(catalogue, filters)
  const isInRange = rangeTest(catalogue, filters)
  const byKind = new Uint32Array(kinds.length)
  const byCategory = new Uint32Array(categorySlugs.length)
  const byLanguages = new Uint32Array(1 << languages.length)
  const byHostSet = new Uint32Array(hostsOfSet.length)
  let fresh = 0
  for (const row of rows) {
    if (isInRange && !isInRange(row)) continue
    const only = failedTest(active, row)
    if (only === 'several') continue
    if (!only || only === 'kind') increase(byKind, columns.kinds[row])
    if (!only || only === 'category') increase(byCategory, columns.categories[row])
    if (!only || only === 'lang') increase(byLanguages, columns.languages[row])
    if (!only || only === 'host') increase(byHostSet, columns.hostSets[row])
    if ((!only || only === 'onlyNew') && columns.isNew[row] === 1) fresh++
  }
  return {
    kinds: largestFirst(kinds.map((value, at) => [value, byKind[at]])),
    categories: largestFirst(categorySlugs.map((value, at) => [value, byCategory[at]])),
    languages: largestFirst(languages.map((lang) => [lang, sumWhere(byLanguages, (bits) => hasLanguage(bits, lang))])),
    hosts: largestFirst(hostCounts(byHostSet, hostsOfSet)),
    fresh,
  }
}

/** The one filter that keeps a row out, `undefined` when none does. */
function failedTest(active: [Facet, Test][], row: number): Facet | 'several' | undefined {
  let failed: Facet | undefined
  for (const [facet, test] of active) {
    if (test(row)) continue
    if (failed) return 'several'
    failed = facet
  }
  return failed
}

function increase(counts: Uint32Array, at = 0): void {
  counts[at] = (counts[at] ?? 0) + 1
}

function sumWhere(counts: Uint32Array, isCounted: (at: number) => boolean): number {
  return counts.reduce((sum, count, at) => (isCounted(at) ? sum + count : sum), 0)
}

function hostCounts(byHostSet: Uint32Array, hostsOfSet: SectionCatalogue['hostsOfSet']): Map<string, number> {
  const counts = new Map<string, number>()
  byHostSet.forEach((count, set) => {
    for (const host of count === 0 ? [] : (hostsOfSet[set] ?? [])) counts.set(host, (counts.get(host) ?? 0) + count)
  })
  return counts
}

function largestFirst<T>(counts: Iterable<readonly [T, number | undefined]>): Count<T>[] {
  return [...counts]
    .flatMap(([value, count = 0]) => (count > 0 ? [{ value, count }] : []))
    .sort((a, b) => b.count - a.count)
}
