import { getDatabase } from '@/db'
import { env } from '@/env'
import { formatSitemap } from '@/lib/sitemap/format'
import { listSitemapPages } from '@/lib/sitemap/parts'

export const dynamic = 'force-dynamic'

/** `/sitemap/digests-1.xml`: a part of the pages for search engines. */
export async function GET(_: Request, { params }: RouteContext<'/sitemap/[part]'>): Promise<Response> {
  const [, part] = /^(.+)\.xml$/.exec((await params).part) ?? []
  const pages = part === undefined ? undefined : listSitemapPages(getDatabase(), part)
  if (!pages) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })
  const text = formatSitemap(pages, env.siteUrl)
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
