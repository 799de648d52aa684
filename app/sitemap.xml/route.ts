import { getDatabase } from '@/db'
import { findLastImport } from '@/db/queries/digests'
import { env } from '@/env'
import { formatSitemapIndex } from '@/lib/sitemap/format'
import { listSitemapParts } from '@/lib/sitemap/parts'

export const dynamic = 'force-dynamic'

/** `/sitemap.xml`: the index of the parts. */
export function GET(): Response {
  const db = getDatabase()
  const parts = listSitemapParts(db).map((part) => `${env.siteUrl}/sitemap/${part}.xml`)
  const text = formatSitemapIndex(parts, findLastImport(db) ?? null)
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
