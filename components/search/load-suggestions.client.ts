import type { Language, SuggestionKind } from '@/db/vocabulary'

export type SuggestedTerm = { term: string; other: string; kind: SuggestionKind }

/** `/api/v1/suggest` in the form of OpenSearch: the query, terms, texts beside them, addresses, and what browsers pass over. */
type Answer = [string, string[], string[], string[], { kinds: SuggestionKind[] }]

/** So short that nobody notices, and longer than a fast typist needs for one letter of a syllable. */
const pauseMs = 60

/**
 * Asks for what a beginning may mean. Only the newest question is answered: one before is given up, a failed one is
 * answered with nothing; without `onTerms` it gives up alone.
 */
export function createSuggestionLoader(locale: Language) {
  const known = new Map<string, SuggestedTerm[]>()
  let controller: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  return (typed: string, onTerms: ((terms: SuggestedTerm[]) => void) | undefined) => {
    clearTimeout(timer)
    controller?.abort()
    if (!onTerms) return
    const query = typed.trim()
    const kept = known.get(query)
    if (kept) return onTerms(kept)
    controller = new AbortController()
    const { signal } = controller
    timer = setTimeout(async () => {
      const terms = await askFor(query, locale, signal)
      if (signal.aborted) return
      if (terms) known.set(query, terms)
      onTerms(terms ?? [])
    }, pauseMs)
  }
}

async function askFor(query: string, lang: Language, signal: AbortSignal): Promise<SuggestedTerm[] | undefined> {
  try {
    const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: query, lang })}`, { signal })
    if (!response.ok) return undefined
    const [, terms, others, , { kinds }]: Answer = await response.json()
    return terms.map((term, index) => ({ term, other: others[index] ?? '', kind: kinds[index] ?? 'word' }))
  } catch {
    return undefined
  }
}
