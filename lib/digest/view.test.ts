import { expect, test } from 'vitest'
import type { DigestRow } from '@/db/queries/digests'
import type { Day, Language } from '@/db/vocabulary'
import { chooseLabel, chooseSummary, countSources, readingMinutes, selectSections, viewDigest } from './view'

const day = '2026-03-05' as Day

function summary(lang: Language, body: string) {
  return { lang, body, teaser: '', method: 'sample' as const, textLang: null, receipt: null }
}

function appearance(position: number, id: number) {
  const source = { id, key: `url-${id}`, host: 'example.org', arxivId: null }
  return { position, title: `Title ${id}`, url: `https://example.org/${id}`, source }
}

function outlined(position: number, label: string) {
  return { position, label, emoji: null, sources: [] }
}

const row: DigestRow = {
  id: 1,
  day,
  kind: 'papers',
  editorials: [],
  editions: [
    { lang: 'en', method: 'sample', importedAt: '', outline: [outlined(0, 'LLM Agents')] },
    { lang: 'ko', method: 'sample', importedAt: '', outline: [outlined(0, 'LLM'), outlined(1, 'Security')] },
  ],
  sections: [
    {
      id: 1,
      position: 0,
      label: 'LLM',
      category: 'llm',
      summaries: [summary('ko', '한국어 요약'), summary('en', 'English summary')],
      appearances: [appearance(0, 1), appearance(1, 2)],
    },
    {
      id: 2,
      position: 1,
      label: 'Security',
      category: 'security',
      summaries: [summary('ko', '보안 요약'), summary('en', '')],
      appearances: [appearance(0, 1), appearance(1, 3)],
    },
  ],
}
const ledger = new Map([
  [1, { firstSeen: day, timesSeen: 1 }],
  [2, { firstSeen: '2026-03-01' as Day, timesSeen: 4 }],
  [3, { firstSeen: '2026-02-01' as Day, timesSeen: 2 }],
])
const digest = viewDigest(row, ledger)

test('a source is new on its first day, a repeat later, and marked where the digest lists it again', () => {
  const standings = digest.sections.map(({ sources }) => sources.map(({ standing }) => standing))
  expect(standings).toEqual([
    ['new', 'repeat'],
    ['above', 'repeat'],
  ])
})

test('languages stand in the order of the product, origins once', () => {
  expect(digest.languages).toEqual(['ko', 'en'])
  expect(digest.methods).toEqual(['sample'])
})

test('lines and new ones are counted', () => {
  expect(countSources(digest.sections)).toEqual({ listed: 4, fresh: 1 })
})

test('only what is new leaves out sections that have nothing new', () => {
  const shown = selectSections(digest.sections, { onlyNew: true })
  expect(shown.map(({ label, sources }) => [label, sources.length])).toEqual([['LLM', 1]])
})

test('one category shows its sections alone', () => {
  const shown = selectSections(digest.sections, { category: 'security', onlyNew: false })
  expect(shown.map(({ label }) => label)).toEqual(['Security'])
})

test('a section without text in the language of the page shows the other language', () => {
  const [both, onlyKorean] = digest.sections
  expect(both && chooseSummary(both, 'en')?.lang).toBe('en')
  expect(onlyKorean && chooseSummary(onlyKorean, 'en')?.lang).toBe('ko')
})

test('any text takes a minute at least, none takes none', () => {
  expect(readingMinutes(digest.sections, 'ko')).toBe(1)
  expect(readingMinutes([], 'ko')).toBe(0)
})

test('a label is that of the edition in the language of the page, else that of the leading one', () => {
  const [both, onlyKorean] = digest.sections
  expect(both && [chooseLabel(both, 'en'), chooseLabel(both, 'ko')]).toEqual(['LLM Agents', 'LLM'])
  expect(onlyKorean && chooseLabel(onlyKorean, 'en')).toBe('Security')
})
