import { expect, test } from 'vitest'
import type { Day } from '@/db/vocabulary'
import { digestPath, exportPath, searchPath, sourcePath } from '@/lib/digest/addresses'
import { periodOf } from '@/lib/digest/period'
import { attachment, exportFileName, parseExportAddress } from './export-address'

const day = '2024-11-15' as Day
const read = (address: string) =>
  parseExportAddress((address.split('?')[0] ?? '').split('/').slice(2).map(decodeURIComponent))

test.each([
  [exportPath(digestPath('ko', day, 'papers'), 'md'), { name: 'digest', day, kind: 'papers' }, 'md'],
  [
    exportPath(digestPath('ko', day, 'news', { category: 'llm', show: 'new' }), 'json'),
    { name: 'digest', day, kind: 'news', category: 'llm' },
    'json',
  ],
  ['/export/ko/2024-11-15.md', { name: 'day', day }, 'md'],
  ['/export/ko/categories/llm.ris', { name: 'category', category: 'llm' }, 'ris'],
  [exportPath(sourcePath('ko', 'arxiv-2411.08147'), 'bib'), { name: 'source', key: 'arxiv-2411.08147' }, 'bib'],
  [
    exportPath(sourcePath('ko', 'arxiv-2411.08147'), 'csl.json'),
    { name: 'source', key: 'arxiv-2411.08147' },
    'csl.json',
  ],
  [exportPath(searchPath('ko', 'a/b.md'), 'md'), { name: 'search' }, 'md'],
  ['/export/ko/2024-11.zip', { name: 'period', period: periodOf('month', day) }, 'zip'],
  ['/export/ko/2024-11.epub', { name: 'period', period: periodOf('month', day) }, 'epub'],
  ['/export/ko/2024-W46.epub', { name: 'period', period: periodOf('week', day) }, 'epub'],
  ['/export/ko/2024-11-15.epub', { name: 'day', day }, 'epub'],
  [exportPath(digestPath('ko', day, 'papers'), 'epub'), { name: 'digest', day, kind: 'papers' }, 'epub'],
])('%s is understood', (address, subject, format) => {
  expect(read(address)).toEqual({ locale: 'ko', subject, format })
})

test.each([
  '/export/ko.md',
  '/export/fr/2024-11-15.md',
  '/export/ko/2024-11-15',
  '/export/ko/2024-02-31.md',
  '/export/ko/2024-13.zip',
  '/export/ko/2024-11.md',
  '/export/ko/2024-11-15.zip',
  '/export/ko/2024-W46.zip',
  '/export/ko/categories/llm.epub',
  '/export/ko/search.epub',
  '/export/ko/2024-13.epub',
  '/export/ko/2024-11-15/papers.pdf',
  '/export/ko/2024-11-15/papers/nonsense.md',
  '/export/ko/2024-11-15/papers/llm/more.md',
  '/export/ko/categories.md',
  '/export/ko/categories/llm/2024.md',
  '/export/ko/sources/.md',
  '/export/ko/search/more.md',
])('%s asks for nothing', (address) => {
  expect(read(address)).toBeUndefined()
})

test('a file is named by what is in it', () => {
  const nameOf = (address: string, query?: string) => {
    const parsed = read(address)
    return parsed && exportFileName(parsed, query)
  }
  expect(nameOf('/export/ko/2024-11-15/papers/llm.md')).toBe('2024-11-15-papers-llm.ko')
  expect(nameOf('/export/en/2024-11.zip')).toBe('2024-11.en')
  expect(nameOf('/export/en/sources/arxiv-2411.08147.bib')).toBe('arxiv-2411.08147.en')
  expect(nameOf('/export/ko/search.md', '../"강화 학습"\r\n')).toBe('search-강화-학습.ko')
})

test('letters beyond ASCII stand in the second name', () => {
  expect(attachment('2024-11-15.ko.md')).toBe('attachment; filename="2024-11-15.ko.md"')
  expect(attachment('search-강화.ko.md')).toBe(
    'attachment; filename="search.ko.md"; filename*=UTF-8\'\'search-%EA%B0%95%ED%99%94.ko.md',
  )
})
