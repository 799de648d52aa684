import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { getDatabase } from '@/db'
import { env } from '@/env'
import { parseLanguage } from '@/lib/digest/kind'
import { formatAtom } from '@/lib/feeds/atom'
import { parseFeedPath } from '@/lib/feeds/feed-path'
import { findFeed } from '@/lib/feeds/find-feed'
import { formatJsonFeed } from '@/lib/feeds/json-feed'
import { formatRss } from '@/lib/feeds/rss'
import { parseSearch, type SearchParam } from '@/lib/search/search-params'

export const dynamic = 'force-dynamic'

const formats = {
  atom: { type: 'application/atom+xml', format: formatAtom },
  rss: { type: 'application/rss+xml', format: formatRss },
  json: { type: 'application/feed+json', format: formatJsonFeed },
}

/** `/feeds/ko/papers.atom`, `/feeds/en/categories/llm/sources.rss`, `/feeds/ko/search.json?q=…&kind=papers`. */
export async function GET(request: NextRequest, { params }: RouteContext<'/feeds/[locale]/[...path]'>) {
  const { locale, path } = await params
  const language = parseLanguage(locale)
  const choice = parseFeedPath(path)
  if (!language || !choice) return refuse(404, 'There is no such feed')
  const parameters = request.nextUrl.searchParams
  const { choice: search, invalid } = parseSearch((name: SearchParam) => parameters.get(name) ?? undefined)
  if (choice.subject === 'search' && invalid.length > 0) return refuse(400, `Not understood: ${invalid.join(', ')}`)
  if (choice.subject === 'search' && search.query.trim() === '') return refuse(400, 'The feed of a search needs q')
  const words = await getTranslations({ locale: language })
  const feed = await findFeed({ db: getDatabase(), language, words, siteUrl: env.siteUrl }, choice, search)
  const { type, format } = formats[choice.format]
  return new Response(format(feed), {
    headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' },
  })
}

function refuse(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
