import type { Day, Kind, Language } from '@/db/vocabulary'
import { digestPath, searchPath } from '@/lib/digest/addresses'
import { parseDay } from '@/lib/digest/day'
import { parseCategorySlug, parseKind, parseLanguage } from '@/lib/digest/kind'
import type { SearchRequest } from './find'
import { mostPages, mostQueryCharacters } from './limits'

/** A place in a digest: the section by its number from 0 on. */
export type Place = { day: Day; kind: Kind; section: number }

/** A search as its address says it, with the page of results from 1 on. */
export type SearchChoice = SearchRequest & { page: number }
export type SearchParam =
  | 'q'
  | 'kind'
  | 'category'
  | 'host'
  | 'lang'
  | 'from'
  | 'to'
  | 'new'
  | 'sort'
  | 'glossary'
  | 'page'

/** The search an address asks for, and the parameters in it that say nothing: those are left out. An empty one is as good as absent. */
export function parseSearch(read: (name: SearchParam) => string | undefined): {
  choice: SearchChoice
  invalid: SearchParam[]
} {
  const invalid: SearchParam[] = []
  function take<T>(name: SearchParam, parse: (text: string) => T | undefined): T | undefined {
    const text = read(name)
    if (text === undefined || text.trim() === '') return undefined
    const value = parse(text.trim())
    if (value === undefined) invalid.push(name)
    return value
  }
  const choice: SearchChoice = {
    query: read('q') ?? '',
    kind: take('kind', parseKind),
    category: take('category', parseCategorySlug),
    host: take('host', parseHost),
    lang: take('lang', parseLanguage),
    from: take('from', parseDay),
    to: take('to', parseDay),
    onlyNew: take('new', (text) => (text === '1' ? true : undefined)),
    sort: take('sort', (text) => (text === 'relevance' || text === 'day' ? text : undefined)),
    withGlossary: take('glossary', (text) => (text === 'off' ? false : text === 'on' ? true : undefined)),
    page: take('page', parsePage) ?? 1,
  }
  return { choice, invalid }
}

function parseHost(text: string): string | undefined {
  return /^[\p{L}\p{N}.:-]{1,253}$/u.test(text) ? text.toLowerCase() : undefined
}

function parsePage(text: string): number | undefined {
  const page = Number(text)
  return /^\d{1,4}$/.test(text) && page >= 1 && page <= mostPages ? page : undefined
}

/** `/ko/search?q=…&kind=papers&page=2`: the address of a search with `change` applied, without what is as usual; a change leads to the first page. */
export function resultsPath(locale: Language, choice: SearchChoice, change: Partial<SearchChoice> = {}): string {
  const query = searchQuery({ ...choice, page: 1, ...change })
  return query.size === 0 ? searchPath(locale) : `${searchPath(locale)}?${query}`
}

/** `/ko/2024-11-15/papers?q=강화+학습&page=2#section-3`: the place of a result, numbered from 0, in its digest, with what was searched marked there. */
export function resultPath(locale: Language, { day, kind, section }: Place, choice: SearchChoice): string {
  const query = searchQuery({ ...choice, query: choice.query.slice(0, mostQueryCharacters) })
  return `${digestPath(locale, day, kind)}?${query}#section-${section + 1}`
}

/** The parameters of a search in one fixed order, without what is as usual. */
export function searchQuery(choice: SearchChoice): URLSearchParams {
  const { query, kind, category, host, lang, from, to, onlyNew, sort, withGlossary, page } = choice
  const values: Record<SearchParam, string | false | undefined> = {
    q: query,
    kind,
    category,
    host,
    lang,
    from,
    to,
    new: onlyNew && '1',
    sort: sort === 'day' && sort,
    glossary: withGlossary === false && 'off',
    page: page > 1 && String(page),
  }
  const present = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return new URLSearchParams(present)
}

/** Whether anything but the query and the order narrows the search. */
export function hasFilters({ kind, category, host, lang, from, to, onlyNew }: SearchChoice): boolean {
  return [kind, category, host, lang, from, to, onlyNew].some(Boolean)
}
