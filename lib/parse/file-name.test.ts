import { expect, test } from 'vitest'
import { parseFileName } from './file-name'

const good: [name: string, day: string, kind: string | undefined, lang: string | undefined][] = [
  ['Papers_2024-11-15_report.md', '2024-11-15', 'papers', undefined],
  ['News_2024-10-05_report.md', '2024-10-05', 'news', undefined],
  ['2024_10_04_report.md', '2024-10-04', undefined, undefined],
  ['2024-11-15-papers.ko.md', '2024-11-15', 'papers', 'ko'],
  ['2024-11-15-NEWS.EN.md', '2024-11-15', 'news', 'en'],
  ['news-2026-03-01.md', '2026-03-01', 'news', undefined],
  ['논문_2026-03-01.md', '2026-03-01', 'papers', undefined],
  ['뉴스 2026년 3월 1일.md', '2026-03-01', 'news', undefined],
  ['paper_20260301.md', '2026-03-01', 'papers', undefined],
  ['Papers_2024-11-15_report (1).md', '2024-11-15', 'papers', undefined],
  ['reports/2024-12-18/News_2024-12-25_report.md', '2024-12-25', 'news', undefined],
]

test.each(good)('%s', (name, day, kind, lang) => {
  const named = parseFileName(name)
  expect([named.found?.day, named.kind, named.lang]).toEqual([day, kind, lang])
})

test('a name in decomposed Hangul says the same', () => {
  expect(parseFileName('논문_2026-03-01.md'.normalize('NFD')).kind).toBe('papers')
})

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-3-8',
  '0000-00-00',
  '99999-01-01',
  '２０２６-03-08',
  '2026-03-08T00:00:00Z',
  '2026-10_04',
])('the date %s is found and refused', (date) => {
  expect(parseFileName(`Papers_${date}_report.md`).found).toEqual({ text: date, day: undefined })
})

test.each(['newsletter.md', 'README.md', 'papers-and-news.md', '24-11-15.md', 'v1.2.3.md'])(
  '%s says nothing',
  (name) => {
    expect(parseFileName(name)).toEqual({ found: undefined, kind: undefined, lang: undefined })
  },
)
