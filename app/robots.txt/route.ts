import { env } from '@/env'

export const dynamic = 'force-dynamic'

/** Everything may be read; what only repeats pages in another form, or is made anew for each word typed, need not be. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /export/',
    'Disallow: /api/v1/search',
    'Disallow: /api/v1/suggest',
    'Disallow: /feeds/ko/search',
    'Disallow: /feeds/en/search',
    '',
    `Sitemap: ${env.siteUrl}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
