import type { NextRequest } from 'next/server'
import { getDatabase } from '@/db'
import { parseLanguage } from '@/lib/digest/kind'
import { listFrequentTerms, listSuggestions } from '@/lib/search/suggest'

export const dynamic = 'force-dynamic'

const mostSuggestions = 8
const mostTyped = 100

/**
 * `/api/v1/suggest?q=강화&lang=ko`: what may be meant by the beginning of a search; without `q` what to begin with. In the
 * form that browsers ask a search engine for (OpenSearch Suggestions 1.0): the query, terms, for each a text beside it,
 * no addresses. Browsers pass over the fifth part, which tells the kind of each term.
 */
export function GET(request: NextRequest): Response {
  const parameters = request.nextUrl.searchParams
  const typed = (parameters.get('q') ?? '').slice(0, mostTyped)
  const locale = parseLanguage(parameters.get('lang') ?? 'ko') ?? 'ko'
  const db = getDatabase()
  const found =
    typed.trim() === '' ? listFrequentTerms(db, locale, mostSuggestions) : listSuggestions(db, typed, mostSuggestions)
  const answer = [
    typed,
    found.map(({ term }) => term),
    found.map(({ other }) => other ?? ''),
    [],
    { kinds: found.map(({ kind }) => kind) },
  ]
  return new Response(JSON.stringify(answer), {
    headers: { 'content-type': 'application/x-suggestions+json; charset=utf-8' },
  })
}
