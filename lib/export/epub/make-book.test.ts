import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { listInventory } from '@/db/queries/inventory'
import type { Day, Language } from '@/db/vocabulary'
import { projectRoot } from '@/env'
import { periodOf } from '@/lib/digest/period'
import { wordsOf } from '@/lib/i18n/words'
import { importFiles } from '@/lib/ingest/import-files'
import { addSections } from '@/lib/ingest/test-digests'
import { makeBook } from './make-book'

const settingOf = (locale: Language) => ({ locale, siteUrl: 'https://digest.example', words: wordsOf(locale) })
const first = '2026-03-01' as Day
const march = { name: 'period', period: periodOf('month', first) } as const

function twoDays() {
  const db = openDatabase(':memory:')
  addSections(db, first, ['LLM', '언어 **모델** & <b>글</b>\n이야기입니다.', 'alpha'])
  addSections(db, '2026-03-02' as Day, ['LLM', '둘째 날.', 'beta'], ['로보틱스', '$x<1$', 'beta'])
  return db
}

/** Every element of a document, as a parser reads it that takes nothing but well-formed XML with known prefixes. */
function elementsOf(xml: string): SaxesTagPlain[] {
  const found: SaxesTagPlain[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', (tag) => found.push(tag))
  parser.on('error', (error) => expect.unreachable(`${error.message}\n${xml.slice(0, 300)}`))
  parser.write(xml).close()
  return found
}

function read(book: Uint8Array | undefined): Map<string, string> {
  const files = unzipSync(book ?? expect.unreachable())
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('a month of two digests', () => {
  let bytes: Uint8Array
  let files: Map<string, string>
  beforeAll(async () => {
    bytes = (await makeBook(twoDays(), march, {}, settingOf('ko'))) ?? expect.unreachable()
    files = read(bytes)
  })
  const textOf = (name: string) => files.get(`book/${name}`) ?? ''

  test('says by its first bytes what it is', () => {
    expect(Buffer.from(bytes).subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip')
  })

  test('has a chapter for each, told by the manifest and the spine', () => {
    expect([...files.keys()]).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'book/package.opf',
      'book/contents.xhtml',
      'book/style.css',
      'book/2026-03-01-papers.xhtml',
      'book/2026-03-02-papers.xhtml',
    ])
    const elements = elementsOf(textOf('package.opf'))
    const items = elements.filter(({ name }) => name === 'item').map(({ attributes }) => attributes)
    expect(items.map(({ href }) => `book/${href}`).sort()).toEqual([...files.keys()].slice(3).sort())
    const spine = elements.filter(({ name }) => name === 'itemref').map(({ attributes }) => attributes.idref)
    expect(spine).toEqual(items.filter(({ href }) => href?.endsWith('.xhtml')).map(({ id }) => id))
    expect(textOf('package.opf')).toContain('<meta property="dcterms:modified">2024-11-15T12:00:00Z</meta>')
    expect(textOf('package.opf')).toContain('<dc:title>2026년 3월의 AI 소식</dc:title><dc:language>ko</dc:language>')
  })

  test('leads from its contents to every section', () => {
    const links = elementsOf(textOf('contents.xhtml')).filter(({ name }) => name === 'a')
    expect(links.map(({ attributes }) => attributes.href)).toEqual([
      '2026-03-01-papers.xhtml',
      '2026-03-01-papers.xhtml#section-1',
      '2026-03-02-papers.xhtml',
      '2026-03-02-papers.xhtml#section-1',
      '2026-03-02-papers.xhtml#section-2',
    ])
    expect(textOf('2026-03-02-papers.xhtml')).toContain('<section id="section-2">')
  })

  test('has the text of the summaries, markup of strangers as text', () => {
    expect(textOf('2026-03-01-papers.xhtml')).toContain(
      '<p>언어 <strong>모델</strong> &#x26; &#x3C;b>글&#x3C;/b><br />\n이야기입니다.</p>',
    )
    expect(textOf('2026-03-02-papers.xhtml')).toContain('<code>x&#x3C;1</code>')
  })

  test('is the same bytes each time', async () => {
    const again = (await makeBook(twoDays(), march, {}, settingOf('ko'))) ?? []
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })
})

test('what has no digest is no book', async () => {
  expect(await makeBook(twoDays(), { name: 'day', day: '2026-03-03' as Day }, {}, settingOf('en'))).toBeUndefined()
})

test('a category of a digest is a book of its sections', async () => {
  const subject = { name: 'digest', day: '2026-03-02' as Day, kind: 'papers', category: 'robotics' } as const
  const files = read(await makeBook(twoDays(), subject, {}, settingOf('en')))
  const chapter = files.get('book/2026-03-02-papers.xhtml') ?? ''
  expect(elementsOf(chapter).filter(({ name }) => name === 'section')).toHaveLength(1)
})

test('hostile digests too are well-formed and fetch nothing', async () => {
  const db = openDatabase(':memory:')
  importFiles(db, [join(projectRoot, 'e2e', 'fixtures')], { now: () => new Date('2026-03-08T00:00:00Z') })
  let documents = 0
  for (const { day, kind, sections } of listInventory(db)) {
    if (sections === 0) continue
    const files = read(await makeBook(db, { name: 'digest', day, kind }, {}, settingOf('en')))
    for (const [name, text] of files) {
      if (!/\.(?:xhtml|opf)$/.test(name)) continue
      documents++
      expect(elementsOf(text).filter((tag) => 'src' in tag.attributes || tag.name === 'script')).toEqual([])
    }
  }
  expect(documents).toBeGreaterThan(15)
})
