import type { CatalogueEntry } from '@/db/queries/section-catalogue'
import type { CategorySlug, Day, Kind, Language } from '@/db/vocabulary'

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

type Test = (entry: CatalogueEntry, filters: Filters) => boolean
type Facet = 'kind' | 'category' | 'lang' | 'host' | 'onlyNew'

const tests: Readonly<Record<Facet, Test>> = {
  kind: (entry, { kind }) => !kind || entry.kind === kind,
  category: (entry, { category }) => !category || entry.category === category,
  lang: (entry, { lang }) => !lang || entry.languages.includes(lang),
  host: (entry, { host }) => !host || entry.hosts.includes(host),
  onlyNew: (entry, { onlyNew }) => !onlyNew || entry.isNew,
}
const facetTests = Object.entries(tests) as [Facet, Test][]

function isInRange({ day }: CatalogueEntry, { from, to }: Filters): boolean {
  return (!from || day >= from) && (!to || day <= to)
}

function hasRange({ from, to }: Filters): boolean {
  return from !== undefined || to !== undefined
}

/** The tests of the filters that are set: most searches have none, and thousands of sections are looked at. */
function activeTests(filters: Filters): [Facet, Test][] {
  return facetTests.filter(([facet]) => filters[facet] !== undefined)
}

/** Tells of a section whether the filters leave it. */
export function passing(filters: Filters): (entry: CatalogueEntry) => boolean {
  const active = activeTests(filters)
  const isDated = hasRange(filters)
  return (entry) => (!isDated || isInRange(entry, filters)) && active.every(([, test]) => test(entry, filters))
}

/** Counts for each filter what choosing another value would leave, so that they agree with the page that choice leads to. */
export function countFacets(entries: readonly CatalogueEntry[], filters: Filters): Facets {
  const kinds = new Map<Kind, number>()
  const categories = new Map<CategorySlug, number>()
  const languages = new Map<Language, number>()
  const hosts = new Map<string, number>()
  const active = activeTests(filters)
  const isDated = hasRange(filters)
  let fresh = 0
  for (const entry of entries) {
    if (isDated && !isInRange(entry, filters)) continue
    const only = failedTest(active, entry, filters)
    if (only === 'several') continue
    if (!only || only === 'kind') add(kinds, entry.kind)
    if (!only || only === 'category') add(categories, entry.category)
    if (!only || only === 'lang') for (const lang of entry.languages) add(languages, lang)
    if (!only || only === 'host') for (const host of entry.hosts) add(hosts, host)
    if ((!only || only === 'onlyNew') && entry.isNew) fresh++
  }
  return {
    kinds: largestFirst(kinds),
    categories: largestFirst(categories),
    languages: largestFirst(languages),
    hosts: largestFirst(hosts),
    fresh,
  }
}

/** The one filter that keeps an entry out, `undefined` when none does. */
function failedTest(active: [Facet, Test][], entry: CatalogueEntry, filters: Filters): Facet | 'several' | undefined {
  let failed: Facet | undefined
  for (const [facet, test] of active) {
    if (test(entry, filters)) continue
    if (failed) return 'several'
    failed = facet
  }
  return failed
}

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function largestFirst<T>(counts: Map<T, number>): Count<T>[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
