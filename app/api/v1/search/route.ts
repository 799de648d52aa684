import type { NextRequest } from 'next/server'
import { getDatabase } from '@/db'
import { parseLanguage } from '@/lib/digest/kind'
import { formatSearchResults } from '@/lib/export/search-json'
import { findResults } from '@/lib/search/results'
import { parseSearch, type SearchParam } from '@/lib/search/search-params'

export const dynamic = 'force-dynamic'

/**
 * `/api/v1/search?q=강화+학습&kind=papers`: the search of the page for programs, with the same parameters; `locale` says in
 * which language texts are preferred. A parameter that says nothing is an error here, not a note.
 */
export function GET(request: NextRequest): Response {
  const parameters = request.nextUrl.searchParams
  const { choice, invalid } = parseSearch((name: SearchParam) => parameters.get(name) ?? undefined)
  const locale = parseLanguage(parameters.get('locale') ?? 'ko')
  const wrong = locale ? invalid : [...invalid, 'locale']
  if (!locale || wrong.length > 0) return answer({ error: 'invalid parameter', parameters: wrong }, 400)
  if (choice.query.trim() === '') return answer({ error: 'missing parameter', parameters: ['q'] }, 400)
  return answer(formatSearchResults(findResults(getDatabase(), choice, locale), choice, locale))
}

function answer(body: object, status = 200): Response {
  return Response.json(body, { status, headers: { 'access-control-allow-origin': '*' } })
}
