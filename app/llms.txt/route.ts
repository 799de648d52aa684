import { getDatabase } from '@/db'
import { findNewestDay } from '@/db/queries/digests'
import { env } from '@/env'
import { archivePath, categoriesPath, digestPath, feedPath, feedsPath, searchPath } from '@/lib/digest/addresses'

export const dynamic = 'force-dynamic'

/** `/llms.txt`: what this site is and where things are, for language models (llmstxt.org). */
export function GET(): Response {
  const newest = findNewestDay(getDatabase(), 'papers')
  const link = (title: string, path: string, text: string) => `- [${title}](${env.siteUrl}${path}): ${text}`
  const lines = [
    '# Daily AI Insights',
    '',
    '> Each day’s AI papers and AI news, sorted into 20 categories, with a summary for each in Korean and English, a link to every source, and a ledger that says which sources are new and which were listed before.',
    '',
    'Every page exists in both languages: the address begins with /ko or /en. Days are YYYY-MM-DD in Seoul, kinds are papers and news.',
    '',
    '## Pages',
    '',
    ...(newest ? [link('Newest papers', digestPath('en', newest, 'papers'), 'one digest, /en/DAY/KIND')] : []),
    link('Search', searchPath('en'), 'by keyword, /en/search?q=WORDS'),
    link('Archive', archivePath('en'), 'all days'),
    link('Categories', categoriesPath('en'), 'each category over time'),
    '',
    '## For programs',
    '',
    link('API', '/api/v1/openapi.json', 'read-only JSON without a key, described in OpenAPI 3.1'),
    link('What is new', '/api/v1/new?since=2024-11-15', 'sources first seen since a day or an instant'),
    link(
      'MCP',
      '/api/mcp',
      'Model Context Protocol, streamable HTTP by POST; tools list_digests, read_digest, search, whats_new',
    ),
    link('Feeds', feedsPath('en'), 'Atom, RSS and JSON by kind, category and search'),
    link('Papers as Atom', feedPath('en', { kind: 'papers' }, 'atom'), 'the newest 30 digests with the whole text'),
    link('Sitemap', '/sitemap.xml', 'all addresses'),
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
