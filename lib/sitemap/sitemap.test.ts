import { beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { listXmlFaults, textsOf } from '@/lib/feeds/test-feeds'
import { addSections } from '@/lib/ingest/test-digests'
import { formatSitemap, formatSitemapIndex } from './format'
import { listSitemapPages, listSitemapParts } from './parts'

let db: Database

beforeEach(() => {
  db = openDatabase(':memory:')
})

const site = 'https://digest.example'
const locationsOf = (part: string) => textsOf(formatSitemap(listSitemapPages(db, part) ?? [], site), 'loc')

test('each page stands there in both languages, with its twins and its last change', () => {
  addSections(db, '2024-11-15', ['LLM', '글', 'alpha'])
  const xml = formatSitemap(listSitemapPages(db, 'digests-1') ?? [], site)
  expect(listXmlFaults(xml)).toEqual([])
  expect(textsOf(xml, 'loc')).toEqual([`${site}/ko/2024-11-15/papers`, `${site}/en/2024-11-15/papers`])
  expect(textsOf(xml, 'lastmod')).toEqual(['2024-11-15T12:00:00.000Z', '2024-11-15T12:00:00.000Z'])
  expect(xml.match(/hreflang="[^"]+"/g)).toHaveLength(6)
})

test('single pages, categories, years and months are in one part', () => {
  addSections(db, '2024-11-15', ['LLM', '글', 'alpha'])
  addSections(db, '2025-01-02', ['LLM', '글', 'alpha'])
  const locations = locationsOf('pages')
  // Eight pages of the site, one category, two years, two months, in two languages.
  expect(locations).toHaveLength(2 * (8 + 1 + 2 + 2))
  expect(locations).toContain(`${site}/en/archive/2024/11`)
  expect(locations).toContain(`${site}/ko/categories/llm`)
})

test('a source is there once, however often it is listed', () => {
  addSections(db, '2024-11-14', ['LLM', '글', 'alpha'])
  addSections(db, '2024-11-15', ['LLM', '글', 'alpha', 'beta'])
  expect(locationsOf('sources-1')).toHaveLength(4)
  expect(locationsOf('days-1')).toHaveLength(4)
})

test('the index names the parts that there are', () => {
  expect(listSitemapParts(db)).toEqual(['pages'])
  addSections(db, '2024-11-15', ['LLM', '글', 'alpha'])
  expect(listSitemapParts(db)).toEqual(['pages', 'days-1', 'digests-1', 'sources-1'])
  expect(listXmlFaults(formatSitemapIndex([`${site}/sitemap/pages.xml`], null))).toEqual([])
})

test.each(['', 'pages-1', 'days', 'days-0', 'days-2', 'digests-01', 'other-1', '__proto__-1'])(
  'there is no part %s',
  (part) => {
    addSections(db, '2024-11-15', ['LLM', '글', 'alpha'])
    expect(listSitemapPages(db, part)).toBeUndefined()
  },
)
