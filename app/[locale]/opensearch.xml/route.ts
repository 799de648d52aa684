import { getTranslations } from 'next-intl/server'
import { env } from '@/env'
import { parseLanguage } from '@/lib/digest/kind'
import { formatSearchDescription } from '@/lib/export/open-search'

export const dynamic = 'force-dynamic'

/** `/ko/opensearch.xml`: how a browser adds this site to its search engines. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/opensearch.xml'>): Promise<Response> {
  const locale = parseLanguage((await params).locale)
  if (!locale) return new Response('Not found\n', { status: 404 })
  const t = await getTranslations({ locale })
  const text = formatSearchDescription({
    name: t('site.name'),
    description: t('search.field'),
    language: locale,
    siteUrl: env.siteUrl,
  })
  return new Response(text, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } })
}
