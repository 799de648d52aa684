import { expect, test } from 'vitest'
import type { StoredDigest } from '@/db/queries/export'
import type { Day, Language } from '@/db/vocabulary'
import { formatExport, toExportedDigest } from './json'

function written(lang: Language, body: string) {
  return { lang, body, method: 'imported' as const, model: null, textLang: null, receipt: null }
}

const stored: StoredDigest = {
  day: '2024-11-15' as Day,
  kind: 'papers',
  editorials: [],
  sections: [
    {
      label: 'LLM',
      emoji: '🎠',
      category: 'llm',
      summaries: [written('en', 'Models\n\nand "quotes"'), written('ko', '모델')],
      appearances: [{ title: 'Work', url: 'https://example.org/work' }],
    },
    {
      label: 'Others',
      emoji: null,
      category: 'other',
      summaries: [written('ko', '')],
      appearances: [{ title: 'No address', url: '' }],
    },
  ],
}

test('a section has its summaries by language, Korean first, and its sources as printed', () => {
  const [section] = toExportedDigest(stored).sections
  expect(JSON.stringify(section?.summaries)).toBe('{"ko":"모델","en":"Models\\n\\nand \\"quotes\\""}')
  expect(section?.sources).toEqual([{ title: 'Work', url: 'https://example.org/work' }])
})

test('an empty summary is a summary', () => {
  expect(toExportedDigest(stored).sections[1]?.summaries).toEqual({ ko: '' })
})

test('one language leaves out the sections that lack it', () => {
  const { sections } = toExportedDigest(stored, 'en')
  expect(sections.map(({ label, summaries }) => [label, Object.keys(summaries)])).toEqual([['LLM', ['en']]])
})

test('no digest gives an empty list', () => {
  expect(JSON.parse([...formatExport([])].join(''))).toEqual({ digests: [] })
})

test('the pieces are the document as JSON.stringify writes it, two spaces deep, with a final newline', () => {
  const digests = [toExportedDigest(stored), { day: '2024-11-16', kind: 'news', sections: [] }]
  expect([...formatExport(digests)].join('')).toBe(`${JSON.stringify({ digests }, null, 2)}\n`)
})

test('a digest is taken only when the one before has been written', () => {
  const taken: string[] = []
  const digests = function* () {
    for (const day of ['2024-11-15', '2024-11-16']) {
      taken.push(day)
      yield { day, kind: 'news', sections: [] }
    }
  }
  formatExport(digests()).next()
  expect(taken).toEqual(['2024-11-15'])
})
