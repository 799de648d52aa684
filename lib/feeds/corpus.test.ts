import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { languages } from '@/db/vocabulary'
import { importFiles } from '@/lib/ingest/import-files'
import { listXmlFaults, makeFeed, textsOf } from './test-feeds'

const shared = '../shared'
const now = new Date('2026-11-25T00:00:00Z')
const subjects = ['papers', 'news', 'search', 'categories/llm', 'categories/other']

function importAll(...paths: string[]): Database {
  const db = openDatabase(':memory:')
  importFiles(db, paths, { now: () => now })
  return db
}

describe.skipIf(!existsSync(join(shared, 'corpus')))('feeds of the real digests', () => {
  let db: Database
  beforeAll(() => {
    db = importAll(join(shared, 'corpus', 'digests'))
  }, 120_000)

  test.each(subjects)('of %s are well-formed, with ids that differ', async (subject) => {
    for (const language of languages)
      for (const set of ['', '/sources']) {
        const [atom, rss, json] = await Promise.all(
          ['atom', 'rss', 'json'].map((format) => makeFeed(db, language, `${subject}${set}.${format}?q=모델`)),
        )
        expect([...listXmlFaults(atom ?? ''), ...listXmlFaults(rss ?? '')]).toEqual([])
        const ids = parseAtomFeed(atom ?? '').entries?.map(({ id }) => id) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        expect((parseRssFeed(rss ?? '').items ?? []).map(({ guid }) => guid?.value)).toEqual(ids)
        expect((parseJsonFeed(JSON.parse(json ?? '')).items ?? []).map(({ id }) => id)).toEqual(ids)
      }
  })

  test.each(['papers', 'news'])('of %s hold 30 digests in less than 2 million bytes', async (kind) => {
    const atom = await makeFeed(db, 'ko', `${kind}.atom`)
    expect(parseAtomFeed(atom).entries).toHaveLength(30)
    expect(Buffer.byteLength(atom)).toBeLessThan(2_000_000)
  })
})

describe.skipIf(!existsSync(join(shared, 'cases')))('feeds of a digest that is hard to escape', () => {
  test('read back as the file has it', async () => {
    const db = importAll(join(shared, 'cases', '10-feed-escape.md'))
    const rss = await makeFeed(db, 'ko', 'news/sources.rss')
    expect(listXmlFaults(rss)).toEqual([])
    expect(listXmlFaults(await makeFeed(db, 'ko', 'news.atom'))).toEqual([])
    expect(textsOf(rss, 'title')).toContain(`R&D spends < 5% > all ]]> "quoted" 'single'`)
    expect(textsOf(rss, 'title').some((title) => title.includes('👨‍👩‍👧'))).toBe(true)
    expect(textsOf(rss, 'link')).toContain('https://example.org/x?a=1&b=2&copy=3')
  })
})
