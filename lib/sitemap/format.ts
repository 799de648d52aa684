import { type Language, languages } from '@/db/vocabulary'

/** A page in all languages; `changed` is an ISO instant, null where nobody knows. */
export type SitemapPage = { path: (language: Language) => string; changed: string | null }

/** Pages as a sitemap (sitemaps.org 0.9): each language an address of its own that names its twins. */
export function formatSitemap(pages: readonly SitemapPage[], siteUrl: string): string {
  const urls = pages.flatMap(({ path, changed }) => {
    const twins = [...languages.map((one) => [one, path(one)] as const), ['x-default', path('ko')] as const]
    const links = twins.map(
      ([lang, twin]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(siteUrl + twin)}"/>`,
    )
    return languages.map(
      (one) => `<url><loc>${escapeXml(siteUrl + path(one))}</loc>${lastmod(changed)}${links.join('')}</url>\n`,
    )
  })
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `${head}<urlset ${spaces}>\n${urls.join('')}</urlset>\n`
}

/** The addresses of sitemaps as the index of them. */
export function formatSitemapIndex(parts: readonly string[], changed: string | null): string {
  const entries = parts.map((part) => `<sitemap><loc>${escapeXml(part)}</loc>${lastmod(changed)}</sitemap>\n`)
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

function lastmod(changed: string | null): string {
  return changed === null ? '' : `<lastmod>${changed}</lastmod>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
