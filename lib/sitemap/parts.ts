import type { Database } from '@/db/connect'
import { findLastImport } from '@/db/queries/digests'
import {
  countAddresses,
  listDayChanges,
  listDigestChanges,
  listGroupChanges,
  listSourceChanges,
} from '@/db/queries/sitemap'
import {
  aboutPath,
  apiPath,
  archivePath,
  categoriesPath,
  categoryPath,
  dayPath,
  digestPath,
  feedsPath,
  homePath,
  sourcePath,
  termsPath,
  trendsPath,
} from '@/lib/digest/addresses'
import type { SitemapPage } from './format'

/** Pages of one part; twice as many addresses, far below the 50,000 and the 50 MB that the format allows. */
const pagesInPart = 5000

const lists = {
  days: (db: Database, limit: number, offset: number): SitemapPage[] =>
    listDayChanges(db, limit, offset).map(({ day, changed }) => ({ path: (one) => dayPath(one, day), changed })),
  digests: (db: Database, limit: number, offset: number): SitemapPage[] =>
    listDigestChanges(db, limit, offset).map(({ day, kind, changed }) => ({
      path: (one) => digestPath(one, day, kind),
      changed,
    })),
  sources: (db: Database, limit: number, offset: number): SitemapPage[] =>
    listSourceChanges(db, limit, offset).map(({ key, changed }) => ({ path: (one) => sourcePath(one, key), changed })),
}

/** The names of all parts there are: `pages`, `days-1`, `digests-1`, `sources-1`, `sources-2`, … */
export function listSitemapParts(db: Database): string[] {
  const counts = countAddresses(db)
  const numbered = (['days', 'digests', 'sources'] as const).flatMap((name) =>
    Array.from({ length: Math.ceil(counts[name] / pagesInPart) }, (_, index) => `${name}-${index + 1}`),
  )
  return ['pages', ...numbered]
}

/** The pages of a part by its name; `undefined` for a name that is none, or a part without pages. */
export function listSitemapPages(db: Database, part: string): SitemapPage[] | undefined {
  if (part === 'pages') return listSinglePages(db)
  const [, name, number] = /^(days|digests|sources)-([1-9]\d{0,4})$/.exec(part) ?? []
  const list = name === undefined ? undefined : lists[name as keyof typeof lists]
  const pages = list?.(db, pagesInPart, (Number(number) - 1) * pagesInPart) ?? []
  return pages.length > 0 ? pages : undefined
}

function listSinglePages(db: Database): SitemapPage[] {
  const changed = findLastImport(db) ?? null
  const { months, categories } = listGroupChanges(db)
  const withDigests = [homePath, archivePath, categoriesPath, trendsPath]
  const ofSite = [aboutPath, termsPath, feedsPath, apiPath]
  return [
    ...withDigests.map((path): SitemapPage => ({ path: (one) => path(one), changed })),
    ...ofSite.map((path): SitemapPage => ({ path: (one) => path(one), changed: null })),
    ...categories.map(
      ({ category, changed }): SitemapPage => ({ path: (one) => categoryPath(one, category), changed }),
    ),
    ...yearsOf(months).map(([year, changed]): SitemapPage => ({ path: (one) => archivePath(one, year), changed })),
    ...months.map(({ month, changed }): SitemapPage => {
      const [year, number] = month.split('-').map(Number)
      return { path: (one) => archivePath(one, year, number), changed }
    }),
  ]
}

/** Each year with the last change of its months. */
function yearsOf(
  months: readonly { month: string; changed: string | null }[],
): [year: number, changed: string | null][] {
  const years = new Map<number, string | null>()
  for (const { month, changed } of months) {
    const year = Number(month.slice(0, 4))
    const known = years.get(year) ?? null
    years.set(year, known === null || (changed !== null && changed > known) ? changed : known)
  }
  return [...years]
}
