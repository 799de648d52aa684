import { beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { listBodies, listSectionsBetween, listTeasers } from '@/db/queries/sections'
import type { Kind, Language } from '@/db/vocabulary'
import { makeFeed } from '@/lib/feeds/test-feeds'
import { madeDay, saveMadeDigests } from '@/lib/ingest/test-made-digest'
import { findResults } from '@/lib/search/results'
import { findDigestView } from './find-view'
import { readSource } from './read-source'
import { chooseSummary, chooseTeaser, languagesOf, languagesShown, noteOn } from './view'

let db: Database

beforeAll(() => {
  db = openDatabase(':memory:')
  saveMadeDigests(db)
})

const viewOf = (kind: Kind) => findDigestView(db, madeDay, kind) ?? expect.unreachable()
const notesOf = (kind: Kind, locale: Language) =>
  viewOf(kind).sections.map((section) => {
    const summary = chooseSummary(section, locale)
    return summary && noteOn(summary, locale)
  })

describe('an English extract in a Korean edition', () => {
  test('belongs to the Korean page and is in English', () => {
    const [, talks] = viewOf('papers').sections
    expect(talks && chooseSummary(talks, 'ko')).toMatchObject({ lang: 'ko', textLang: 'en', method: 'extract' })
    expect(languagesShown(viewOf('papers').sections, 'ko')).toEqual(['ko', 'en'])
    expect(languagesShown(viewOf('papers').sections, 'en')).toEqual(['en'])
  })

  test('is named an extract instead of missing in Korean', () => {
    expect(notesOf('papers', 'ko')).toEqual([undefined, 'receipt.extractMark'])
    expect(notesOf('papers', 'en')).toEqual([undefined, undefined])
  })

  test('begins in English where only its first sentence is shown', () => {
    const ids = listSectionsBetween(db, madeDay, madeDay)
    const talks = ids.find(({ category }) => category === 'llm') ?? expect.unreachable()
    expect(chooseTeaser(listTeasers(db, [talks.id]).get(talks.id), 'ko')).toMatchObject({ lang: 'en' })
    expect(listBodies(db, [talks.id], 'ko').map(({ lang }) => lang)).toEqual(['en'])
  })

  test('is found as an English text', () => {
    const [result] = findResults(db, { query: 'many hours', page: 1 }, 'ko').results
    expect(result).toMatchObject({ category: 'llm', snippet: { lang: 'en' } })
    expect(findResults(db, { query: 'LongNote', page: 1, lang: 'ko' }, 'ko').total).toBe(0)
    expect(findResults(db, { query: 'LongNote', page: 1 }, 'ko').facets.languages).toEqual([{ value: 'en', count: 1 }])
  })

  test('is an English passage on the page of its source', () => {
    const key = viewOf('papers').sections[1]?.sources[0]?.key ?? ''
    const [appearance] = readSource(db, key, 'ko')?.appearances ?? []
    expect(appearance?.passage).toMatchObject({ lang: 'en', method: 'extract' })
  })

  test('says its language and what it is in a feed', async () => {
    const feed = await makeFeed(db, 'ko', 'papers.atom')
    expect(feed).toContain('<em>발췌(번역 아님)</em></p><div lang="en">')
  })
})

test('a digest tells how each of its texts came about', () => {
  expect(viewOf('papers').methods).toEqual(['model', 'extract'])
  expect(viewOf('news').methods).toEqual(['imported', 'translated'])
})

test('a digest can be read in the languages of its texts', () => {
  expect(languagesOf(viewOf('papers'))).toEqual(['ko', 'en'])
  const sections = viewOf('papers').sections.map((section) => ({ ...section, summaries: { ko: section.summaries.ko } }))
  expect(languagesOf({ ...viewOf('papers'), sections: sections.slice(1) })).toEqual(['en'])
  expect(languagesOf({ ...viewOf('papers'), sections: [] })).toEqual(['ko', 'en'])
})
