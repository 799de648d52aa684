import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Database, openDatabase } from '@/db/open'
import { listInventory } from '@/db/queries/inventory'
import type { CategorySlug, Day, Language } from '@/db/vocabulary'
import { projectRoot } from '@/env'
import type { ExportFormat } from '@/lib/digest/addresses'
import { periodOf } from '@/lib/digest/period'
import { wordsOf } from '@/lib/i18n/words'
import { importFiles } from '@/lib/ingest/import-files'
import { addSections } from '@/lib/ingest/test-digests'
import { madeDay, saveMadeDigests } from '@/lib/ingest/test-made-digest'
import type { ExportSubject } from './export-address'
import { makeArchive, makeExport } from './make-export'

const fixtures = join(projectRoot, 'e2e', 'fixtures')
const corpus = join(projectRoot, '..', 'shared', 'corpus', 'digests')
const plain = { digest: {}, search: { query: '', page: 1 }, part: 1 }
const settingOf = (locale: Language) => ({ locale, siteUrl: 'https://digest.example', words: wordsOf(locale) })
const ko = settingOf('ko')
const textOf = (...parameters: Parameters<typeof makeExport>) => makeExport(...parameters)?.text
const first = '2026-03-01' as Day
const second = '2026-03-02' as Day

/** `alpha` on both days, `beta` on the second alone. */
function twoDays(): Database {
  const db = openDatabase(':memory:')
  addSections(db, first, ['LLM', '# 제목\n\n언어 모델 이야기입니다.', 'alpha'])
  addSections(db, second, ['LLM', '둘째 날의 언어 모델.', 'alpha'], ['로보틱스', '로봇 이야기입니다.', 'beta'])
  return db
}

const digest: ExportSubject = { name: 'digest', day: second, kind: 'papers' }

test('a digest as a note has its front matter, its sections and its sources', () => {
  expect(textOf(twoDays(), digest, 'md', plain, ko)).toBe(`---
title: 2026년 3월 2일의 AI 논문
type: digest
date: "2026-03-02"
kind: papers
lang: ko
tags:
  - llm
  - robotics
aliases:
  - 2026-03-02 논문
url: https://digest.example/ko/2026-03-02/papers
---

# 2026년 3월 2일의 AI 논문

2편 수록 · 1편은 처음 소개 · 가져온 글

## 대규모 언어 모델

*LLM*

둘째 날의 언어 모델.

**출처**

- [The work named alpha](<https://example.org/alpha>) · example.org · 2026년 3월 1일부터 2번째

## 로보틱스·자율 시스템

*로보틱스*

로봇 이야기입니다.

**출처**

- [The work named beta](<https://example.org/beta>) · example.org · 처음 소개
`)
})

test('only what is new is left when the address says so', () => {
  const choice = { ...plain, digest: { show: 'new' as const } }
  expect(textOf(twoDays(), digest, 'md', choice, ko)).not.toContain('alpha')
  expect(JSON.parse(textOf(twoDays(), digest, 'json', choice, ko) ?? '')).toMatchObject({
    digests: [{ sections: [{ category: 'robotics', sources: [{ title: 'The work named beta' }] }] }],
  })
  expect(textOf(twoDays(), digest, 'bib', choice, ko)?.match(/@misc/g)).toHaveLength(1)
})

test('on a page of the other language the text says that it is not', () => {
  const text = textOf(twoDays(), digest, 'md', plain, settingOf('en'))
  expect(text).toContain('*Summary in Korean only.*\n\n로봇 이야기입니다.')
})

test('a category of a digest, and one that it does not have', () => {
  const of = (category: CategorySlug) => textOf(twoDays(), { ...digest, category }, 'json', plain, ko)
  expect(JSON.parse(of('robotics') ?? '').digests[0].sections).toHaveLength(1)
  expect(of('audio')).toBeUndefined()
})

test('the headings of a summary stand below that of its section', () => {
  const text = textOf(twoDays(), { name: 'day', day: first }, 'md', plain, ko)
  expect(text?.match(/^#+ .*$/gm)).toEqual([
    '# 2026년 3월 1일의 AI 소식',
    '## 논문',
    '### 대규모 언어 모델',
    '#### 제목',
  ])
})

test('a category over time, the newest day first', () => {
  const text = textOf(twoDays(), { name: 'category', category: 'llm' }, 'json', plain, ko) ?? ''
  expect(JSON.parse(text).digests.map(({ day }: { day: string }) => day)).toEqual([second, first])
  expect(textOf(twoDays(), { name: 'category', category: 'audio' }, 'md', plain, ko)).toBeUndefined()
})

describe('a category of 201 sections', () => {
  const db = openDatabase(':memory:')
  addSections(db, first, ['LLM', 'The oldest.', 'alpha'])
  for (let date = 1; date <= 20; date++) {
    const day = `2026-04-${String(date).padStart(2, '0')}` as Day
    addSections(db, day, ...Array.from({ length: 10 }, (): [string, string, string] => ['LLM', 'A model.', 'beta']))
  }
  const fileOf = (format: ExportFormat, part: number) =>
    makeExport(db, { name: 'category', category: 'llm' }, format, { ...plain, part }, settingOf('en'))
  const whole = { parts: 2, total: 201 }

  test('comes in two parts, each of which says so', () => {
    expect(fileOf('ris', 1)?.part).toEqual({ ...whole, part: 1, from: 1, to: 200 })
    expect(fileOf('csl.json', 2)?.part).toEqual({ ...whole, part: 2, from: 201, to: 201 })
    expect(fileOf('ris', 2)?.text).toContain('TI  - The work named alpha')
    expect(fileOf('md', 3)).toBeUndefined()
  })

  test('says in a note, in BibTeX and in JSON that there is more', () => {
    const note = 'Part 1 of 2: sections 1–200 of 201. Put part in the address for the others.'
    expect(fileOf('md', 1)?.text).toContain(`\n\n${note}\n\n`)
    expect(fileOf('bib', 1)?.text).toMatch(`% ${note}\n\n@misc{`)
    expect(JSON.parse(fileOf('json', 2)?.text ?? '')).toMatchObject({
      digests: [{ day: first }],
      ...whole,
      part: 2,
      from: 201,
      to: 201,
    })
  })
})

test('what a search finds, with every source once', () => {
  const search = { query: '언어 모델', page: 1 }
  const choice = { ...plain, search }
  const json = JSON.parse(textOf(twoDays(), { name: 'search' }, 'json', choice, ko) ?? '')
  // The section of the other day lists the same source and is folded into the first.
  expect(json).toMatchObject({ query: '언어 모델', total: 2, page: 1, pages: 1, capped: false })
  expect(json.results).toHaveLength(1)
  expect(textOf(twoDays(), { name: 'search' }, 'ris', choice, ko)?.match(/^TY/gm)).toHaveLength(1)
  expect(textOf(twoDays(), { name: 'search' }, 'md', { ...plain, search: { ...search, query: '없는 것' } }, ko)).toBe(
    undefined,
  )
})

test('a source with its days', () => {
  const db = twoDays()
  const key = String(db.$client.prepare("SELECT key FROM sources WHERE title LIKE '%alpha'").pluck().get())
  const json = JSON.parse(textOf(db, { name: 'source', key }, 'json', plain, ko) ?? '')
  expect(json).toMatchObject({ key, days: 2, firstDay: first, lastDay: second })
  expect(json.appearances.map(({ path }: { path: string }) => path)).toEqual([
    '/ko/2026-03-01/papers#section-1',
    '/ko/2026-03-02/papers#section-1',
  ])
  expect(textOf(db, { name: 'source', key }, 'md', plain, ko)).toContain(
    '- [2026년 3월 1일 논문](<https://digest.example/ko/2026-03-01/papers#section-1>) · 대규모 언어 모델\n  언어 모델 이야기입니다.',
  )
  expect(textOf(db, { name: 'source', key: 'nonsense' }, 'md', plain, ko)).toBeUndefined()
})

test('a digest without sources has nothing to cite', () => {
  const db = openDatabase(':memory:')
  addSections(db, first, ['LLM', '글.'])
  const subject: ExportSubject = { name: 'digest', day: first, kind: 'papers' }
  expect(textOf(db, subject, 'bib', plain, ko)).toBeUndefined()
  expect(textOf(db, subject, 'md', plain, ko)).toContain('출처가 없습니다.')
})

test('a month is a ZIP file of its notes, the same bytes each time', async () => {
  const db = twoDays()
  const month = periodOf('month', first)
  const archive = (await makeArchive(db, month, ko)) ?? expect.unreachable()
  const files = unzipSync(archive)
  expect(Object.keys(files)).toEqual(['2026-03-01-papers.ko.md', '2026-03-02-papers.ko.md'])
  expect(strFromU8(files['2026-03-02-papers.ko.md'] ?? new Uint8Array())).toBe(textOf(db, digest, 'md', plain, ko))
  expect(Buffer.from((await makeArchive(twoDays(), month, ko)) ?? []).equals(Buffer.from(archive))).toBe(true)
  expect(await makeArchive(db, periodOf('month', '2026-04-01' as Day), ko)).toBeUndefined()
})

test('a note of a hostile digest holds no HTML and no heading but its own', () => {
  const db = openDatabase(':memory:')
  importFiles(db, [fixtures], { now: () => new Date('2026-03-08T00:00:00Z') })
  const inventory = listInventory(db)
  expect(inventory.length).toBeGreaterThan(5)
  for (const { day, kind, sections } of inventory) {
    const note = textOf(db, { name: 'digest', day, kind }, 'md', plain, ko) ?? ''
    const depths: number[] = []
    const html: string[] = []
    const tree = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(note.replace(/^---\n[\s\S]*?\n---\n/, ''))
    visit(tree, (node) => {
      if (node.type === 'heading') depths.push(node.depth)
      if (node.type === 'html') html.push(node.value)
    })
    expect(html, `${day} ${kind}`).toEqual([])
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1)
    expect(
      depths.filter((depth) => depth === 2),
      `${day} ${kind}`,
    ).toHaveLength(sections)
  }
})

describe.skipIf(!existsSync(corpus))('the shared corpus (where it is present)', () => {
  const db = openDatabase(':memory:')
  beforeAll(() => {
    importFiles(db, [corpus], { now: () => new Date('2026-03-08T00:00:00Z') })
  }, 120_000)

  test.each(['ko', 'en'] as const)(
    'each digest is written as note, JSON and citations, %s',
    (locale) => {
      const inventory = listInventory(db)
      // 82 files, of which two are the same digest.
      expect(inventory.length).toBe(81)
      for (const { day, kind, sections, sources } of inventory) {
        const make = (format: 'md' | 'json' | 'bib' | 'ris' | 'csl.json') =>
          textOf(db, { name: 'digest', day, kind }, format, plain, settingOf(locale))
        const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(make('md') ?? '') ?? []
        expect(parse(yaml, { strict: true })).toMatchObject({ date: day, kind, lang: locale })
        const exported = JSON.parse(make('json') ?? '').digests[0]
        expect(exported.sections).toHaveLength(sections)
        if (sources === 0) continue
        const cited = JSON.parse(make('csl.json') ?? '')
        expect(make('bib')?.match(/^@misc/gm)).toHaveLength(cited.length)
        expect(make('ris')?.match(/^ER {2}- \r$/gm)).toHaveLength(cited.length)
      }
    },
    120_000,
  )
})

test('a made digest as a note begins with its editorial and names an extract', () => {
  const db = openDatabase(':memory:')
  saveMadeDigests(db)
  const made: ExportSubject = { name: 'digest', day: madeDay, kind: 'papers' }
  const note = textOf(db, made, 'md', plain, ko) ?? ''
  expect(note).toContain('· 모델이 작성 · 원문 발췌\n\n오늘은 손과 발이 배운 날입니다.')
  expect(note).toContain('*발췌(번역 아님)*\n\n- **LongNote')
  const both = textOf(db, made, 'md', { ...plain, digest: { view: 'both' } }, ko) ?? ''
  expect(both).toContain('많은 것을 합니다.\n\nA day on which')
  expect(textOf(db, { ...made, category: 'llm' }, 'md', plain, ko)).not.toContain('손과 발이')
  expect(textOf(db, { name: 'category', category: 'llm' }, 'md', plain, ko)).toContain('*발췌(번역 아님)*')
})
