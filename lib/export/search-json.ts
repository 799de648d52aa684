import type { Language } from '@/db/vocabulary'
import { sectionPath } from '@/lib/digest/addresses'
import type { Range } from '@/lib/search/marks'
import type { SearchResults } from '@/lib/search/results'
import type { SearchChoice } from '@/lib/search/search-params'

/** One page of search results as JSON for programs: places with their address on this site, marks as pairs of UTF-16 offsets. */
export function formatSearchResults(found: SearchResults, choice: SearchChoice, locale: Language) {
  const { total, pages, isCapped, concepts, facets, results } = found
  return {
    query: choice.query,
    total,
    page: choice.page,
    pages,
    capped: isCapped,
    also: concepts.map(({ ko, en }) => ({ ko, en })),
    facets,
    results: results.map(({ day, kind, section, label, category, tier, isNew, titles, hosts, snippet, alsoOn }) => ({
      day,
      kind,
      section,
      path: sectionPath(locale, { day, kind, section }),
      label,
      category,
      foundBy: tier,
      isNew,
      titles: titles.map(({ text, marks }) => ({ text, marks: marks.map(pairOf) })),
      hosts,
      snippet: snippet && { lang: snippet.lang, text: snippet.text, marks: snippet.marks.map(pairOf) },
      alsoOn: alsoOn.map((place) => ({ ...place, path: sectionPath(locale, place) })),
    })),
  }
}

function pairOf({ start, end }: Range): [number, number] {
  return [start, end]
}
