import { expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { findSource, listAppearances, listSummaries } from '@/db/queries/sources'
import type { Kind, Language } from '@/db/vocabulary'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile } from '@/lib/ingest/test-digests'
import { viewSource } from './source-view'

const title = 'GridNav: Charts for Careful Robots'
const now = new Date('2026-03-05T00:00:00Z')

type Line = { label: string; body: string; title?: string; url?: string }

function add(db: Database, day: string, kind: Kind, lang: Language, ...lines: Line[]) {
  const sections = lines.map(({ label, body, ...source }) => ({
    label,
    emoji: null,
    body,
    sources: [{ title, url: 'http://arxiv.org/abs/2603.00001v1', ...source }],
  }))
  ingestDigestFile(db, makeFile('single', makeEdition(lang, sections, { day, kind })), 'imported', now)
}

/** Listed on three days: by arXiv twice, under another address in between. */
function threeDays(): Database {
  const db = openDatabase(':memory:')
  add(db, '2026-03-01', 'papers', 'ko', { label: 'LLM', body: '첫날입니다. GridNav는 지도를 그립니다.' })
  const other = { title: `${title}!`, url: 'https://example.org/gridnav' }
  add(db, '2026-03-02', 'news', 'ko', { label: 'Robotics', body: '이름 없이 적은 글입니다.', ...other })
  add(db, '2026-03-04', 'papers', 'ko', { label: 'LLM', body: '' })
  add(db, '2026-03-04', 'papers', 'en', { label: 'LLM', body: 'On the fourth day GridNav again.' })
  return db
}

function view(db: Database, key: string, locale: Language = 'ko') {
  const source = findSource(db, key) ?? expect.unreachable()
  const appearances = listAppearances(db, source.id)
  const ids = appearances.map(({ sectionId }) => sectionId)
  return viewSource(source, appearances, listSummaries(db, ids), [], locale) ?? expect.unreachable()
}

test('a source knows each section that lists it, oldest day first', () => {
  const { appearances, firstDay, lastDay, days, kinds } = view(threeDays(), 'arxiv-2603.00001')
  expect(appearances.map(({ day, kind, section }) => [day, kind, section])).toEqual([
    ['2026-03-01', 'papers', 0],
    ['2026-03-02', 'news', 0],
    ['2026-03-04', 'papers', 0],
  ])
  expect({ firstDay, lastDay, days, kinds }).toEqual({
    firstDay: '2026-03-01',
    lastDay: '2026-03-04',
    days: 3,
    kinds: ['papers', 'news'],
  })
})

test('the categories it was given are counted, the most frequent first', () => {
  expect(view(threeDays(), 'arxiv-2603.00001').categories).toEqual([
    { category: 'llm', count: 2 },
    { category: 'robotics', count: 1 },
  ])
})

test('titles and addresses that are printed otherwise are told', () => {
  const { otherTitles, otherUrls } = view(threeDays(), 'arxiv-2603.00001')
  expect(otherTitles).toEqual([`${title}!`])
  expect(otherUrls).toEqual(['https://example.org/gridnav'])
})

test('the passage that names it is chosen, else the first sentences', () => {
  const [first, second] = view(threeDays(), 'arxiv-2603.00001').appearances
  expect(first?.passage).toMatchObject({ isMention: true, marks: [{ start: 7, end: 14 }], lang: 'ko' })
  expect(second?.passage).toMatchObject({ isMention: false, text: '이름 없이 적은 글입니다.', method: 'imported' })
})

test('it is told how many lines a section lists', () => {
  expect(view(threeDays(), 'arxiv-2603.00001').appearances.map(({ lines }) => lines)).toEqual([1, 1, 1])
})

test('where the language of the page has no text, the other one speaks', () => {
  expect(view(threeDays(), 'arxiv-2603.00001').appearances[2]?.passage).toMatchObject({ lang: 'en' })
})

test('a source is found by each of its keys, and by no other', () => {
  const db = threeDays()
  const aliases = db.$client.prepare('SELECT key FROM source_aliases ORDER BY key').pluck().all() as string[]
  expect(aliases).toHaveLength(2)
  expect(aliases.map((key) => findSource(db, key)?.key)).toEqual(['arxiv-2603.00001', 'arxiv-2603.00001'])
  expect(findSource(db, 'arxiv-2603.00002')).toBeUndefined()
})

test('a related section that lists the source itself is left out, and so is a second one of the same title', () => {
  const db = threeDays()
  const source = findSource(db, 'arxiv-2603.00001') ?? expect.unreachable()
  const appearances = listAppearances(db, source.id)
  const [own] = appearances
  if (!own) expect.unreachable()
  const place = { sectionId: own.sectionId, day: own.day, kind: own.kind, category: own.category }
  const related = [
    { ...place, section: 0, title: 'Itself' },
    { ...place, section: 1, title: 'Once' },
    { ...place, section: 2, title: 'Twice' },
    { ...place, section: 2, title: 'Twice' },
    { ...place, section: 3, title: 'Once' },
  ]
  const titles = viewSource(source, appearances, [], related, 'ko')?.related.map((one) => one.title)
  expect(titles).toEqual(['Twice', 'Once'])
})

test('a source that no digest lists any more has no life to show', () => {
  const db = threeDays()
  const source = findSource(db, 'arxiv-2603.00001') ?? expect.unreachable()
  expect(viewSource(source, [], [], [], 'ko')).toBeUndefined()
})

test('a section that lists it under two addresses counts once', () => {
  const db = openDatabase(':memory:')
  const sources = ['v1', 'v2'].map((version) => ({ title, url: `http://arxiv.org/abs/2603.00001${version}` }))
  const edition = makeEdition('ko', [{ label: 'LLM', emoji: null, body: '글.', sources }], { day: '2026-03-01' })
  ingestDigestFile(db, makeFile('single', edition), 'imported', now)
  const { appearances, otherUrls, categories } = view(db, 'arxiv-2603.00001')
  expect(appearances).toMatchObject([{ lines: 2 }])
  expect(categories).toEqual([{ category: 'llm', count: 1 }])
  expect(otherUrls).toEqual(['http://arxiv.org/abs/2603.00001v2'])
})

test('a title of a megabyte is cut', () => {
  const db = openDatabase(':memory:')
  const sources = [{ title: `${'긴 '.repeat(400_000)}`, url: 'http://arxiv.org/abs/2603.00009' }]
  const edition = makeEdition('ko', [{ label: 'LLM', emoji: null, body: '글.', sources }], { day: '2026-03-01' })
  ingestDigestFile(db, makeFile('single', edition), 'imported', now)
  expect(view(db, 'arxiv-2603.00009').title).toHaveLength(1001)
})
