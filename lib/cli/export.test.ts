import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { projectRoot } from '@/env'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile, makeSection, makeSource } from '@/lib/ingest/test-digests'
import { run } from './test-io'

const shared = join(projectRoot, '..', 'shared')
const now = new Date('2024-11-15T12:00:00Z')
let folder: string
let db: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-export-'))
  db = join(folder, 'digests.db')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const hardBody = '## 안의 제목\n\n**요약:**\n\n- 하나\n\n\n**출처** 아님\n끝 $x^2$'
const awkward = [
  { title: 'A title (2024) (again)', url: 'https://example.org/wiki/Work_(2024)' },
  { title: 'No address here', url: '' },
  { title: '<script>alert(1)</script> & *stars*', url: 'http://example.org/?a=1&b=2' },
]

const korean = makeEdition('ko', [
  { label: 'LLM', emoji: '🎠', body: hardBody, sources: awkward },
  makeSection('Robotics', '로봇', 'gamma'),
  makeSection('Others', ''),
])
const english = makeEdition('en', [
  makeSection('Robots', 'About robots', 'gamma', 'delta'),
  makeSection('Health', '', 'epsilon'),
])

/** Papers in two languages, news in one without a section, papers of the day before in English alone. */
function fill() {
  const database = openDatabase(db)
  const editions = [
    korean,
    english,
    makeEdition('ko', [], { kind: 'news' }),
    makeEdition('en', [makeSection('Data', 'About data', 'zeta')], { day: '2024-11-14' }),
  ]
  for (const edition of editions) ingestDigestFile(database, makeFile('single', edition), 'imported', now)
  database.$client.close()
}

async function exportJson(...args: string[]) {
  return JSON.parse((await run(['export', '--format', 'json', '--db', db, ...args])).stdout)
}

describe('json', () => {
  test('an empty database gives an empty list', async () => {
    openDatabase(db).$client.close()
    expect(await exportJson()).toEqual({ digests: [] })
  })

  test('digests come by day and kind, their sections in document order, with every field', async () => {
    fill()
    const { digests } = await exportJson()
    expect(digests.map(({ day, kind }: { day: string; kind: string }) => `${day} ${kind}`)).toEqual([
      '2024-11-14 papers',
      '2024-11-15 news',
      '2024-11-15 papers',
    ])
    expect(digests[2].sections[1]).toEqual({
      label: 'Robotics',
      emoji: null,
      category: 'robotics',
      summaries: { ko: '로봇', en: 'About robots' },
      sources: [makeSource('gamma'), makeSource('delta')],
    })
  })

  test('it can be narrowed to a day, a kind and a language', async () => {
    fill()
    expect((await exportJson('--day', '2024-11-14')).digests).toHaveLength(1)
    expect((await exportJson('--kind', 'papers')).digests).toHaveLength(2)
    const { digests } = await exportJson('--lang', 'en', '--day', '2024-11-15')
    expect(digests).toHaveLength(1)
    expect(digests[0].sections.map(({ summaries }: { summaries: object }) => summaries)).toEqual([
      { en: 'About robots' },
      { en: '' },
    ])
  })

  test('--out writes the same bytes to a file and leaves no other behind', async () => {
    fill()
    const { stdout } = await run(['export', '--db', db])
    const out = join(folder, 'out.json')
    const run2 = await run(['export', '--out', out, '--db', db])
    expect(run2).toEqual({ exitCode: 0, stdout: `3 digests written to ${out}\n`, stderr: '' })
    expect(readFileSync(out, 'utf8')).toBe(stdout)
    expect(readdirSync(folder).filter((name) => name.includes('out.json'))).toEqual(['out.json'])
  })

  test('an --out that cannot be written is one line', async () => {
    fill()
    const out = join(folder, 'missing', 'out.json')
    expect(await run(['export', '--out', out, '--db', db])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `${out}: no such file or folder\n`,
    })
  })
})

describe('markdown', () => {
  const args = ['export', '--format', 'markdown']

  test('one edition goes to stdout', async () => {
    fill()
    const { stdout } = await run([...args, '--day', '2024-11-14', '--db', db])
    expect(stdout).toContain('Data')
    expect(stdout).toContain('About data')
    expect(stdout).toContain(makeSource('zeta').url)
  })

  test('several without --out are a wrong command line', async () => {
    fill()
    const { exitCode, stderr } = await run([...args, '--db', db])
    expect(exitCode).toBe(2)
    expect(stderr).toBe('4 files would result: name a folder with --out, or narrow with --day, --kind and --lang\n')
  })

  test('none without --out is a failure', async () => {
    fill()
    expect(await run([...args, '--day', '2020-01-01', '--db', db])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'no digest matches\n',
    })
  })

  test('--out makes the folder and writes one file for each edition', async () => {
    fill()
    const out = join(folder, 'deep', 'out')
    await run([...args, '--out', out, '--db', db])
    expect(readdirSync(out)).toHaveLength(4)
  })

  test('imported into an empty database it exports the same JSON', async () => {
    fill()
    await expectRoundTrip()
  })

  test.skipIf(!existsSync(join(shared, 'corpus')))(
    'the shared corpus comes back the same (where it is present)',
    async () => {
      await run(['import', join(shared, 'corpus', 'digests'), '--db', db])
      await expectRoundTrip()
    },
    120_000,
  )

  async function expectRoundTrip() {
    const [out, copy] = [join(folder, 'out'), join(folder, 'copy.db')]
    await run([...args, '--out', out, '--db', db])
    expect(await run(['import', out, '--quiet', '--db', copy])).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    const original = (await run(['export', '--db', db])).stdout
    expect(original.length).toBeGreaterThan(1000)
    expect((await run(['export', '--db', copy])).stdout).toBe(original)
  }
})

describe('notes and citations', () => {
  const papers = ['--day', '2024-11-15', '--kind', 'papers']

  test('notes are files of their own, one for each edition', async () => {
    fill()
    const out = join(folder, 'vault')
    await run(['export', '--format', 'notes', '--out', out, '--db', db])
    expect(readdirSync(out).sort()).toEqual([
      '2024-11-14-papers.en.md',
      '2024-11-15-news.ko.md',
      '2024-11-15-papers.en.md',
      '2024-11-15-papers.ko.md',
    ])
    const note = readFileSync(join(out, '2024-11-15-papers.en.md'), 'utf8')
    expect(note).toMatch(/^---\ntitle: AI papers of 15 November 2024\n/)
    expect(note).toContain('\nAbout robots\n')
  })

  test('a category leaves the digests that have it and the sections that are of it', async () => {
    fill()
    const { digests } = await exportJson('--category', 'robotics')
    expect(digests).toHaveLength(1)
    expect(digests[0].sections.map(({ category }: { category: string }) => category)).toEqual(['robotics'])
    const { stdout } = await run(['export', '--format', 'notes', '--category', 'health', '--lang', 'en', '--db', db])
    expect(stdout.match(/^## .*$/gm)).toEqual(['## Healthcare & Life Sciences'])
  })

  test('each source is cited once, by the day that lists it first', async () => {
    fill()
    const csl = JSON.parse((await run(['export', '--format', 'csl', '--db', db])).stdout)
    const titles = csl.map(({ title }: { title: string }) => title)
    // zeta is of the day before; gamma stands in both editions.
    expect(titles[0]).toBe('The work named zeta')
    expect(titles.filter((title: string) => title.endsWith('gamma'))).toHaveLength(1)
    expect(csl).toHaveLength(7)
    const bib = await run(['export', '--format', 'bibtex', ...papers, '--category', 'robotics', '--db', db])
    expect(bib.stdout.match(/^@misc/gm)).toHaveLength(2)
  })

  test('--out takes a file of citations', async () => {
    fill()
    const out = join(folder, 'out.ris')
    const { stdout } = await run(['export', '--format', 'ris', '--day', '2024-11-14', '--out', out, '--db', db])
    expect(stdout).toBe(`1 source written to ${out}\n`)
    expect(readFileSync(out, 'utf8')).toContain('TI  - The work named zeta\r\n')
  })

  test('one source by its key', async () => {
    fill()
    const [{ id: key }] = JSON.parse((await run(['export', '--format', 'csl', '--db', db])).stdout)
    const { stdout } = await run(['export', '--source', key, '--db', db])
    expect(JSON.parse(stdout)).toMatchObject({ key, days: 1, firstDay: '2024-11-14' })
    expect((await run(['export', '--source', key, '--format', 'bibtex', '--db', db])).stdout).toMatch(/^@misc\{/)
    expect((await run(['export', '--source', key, '--format', 'notes', '--lang', 'en', '--db', db])).stdout).toContain(
      'First listed on 14 November 2024',
    )
  })

  test.each([
    [['--format', 'bibtex', '--category', 'audio'], 1, 'no source matches'],
    [['--source', 'nonsense'], 1, 'no source nonsense'],
    [['--source', 'x', '--kind', 'news'], 2, '--source names one source'],
    [['--format', 'markdown', '--category', 'llm'], 2, 'Imported again'],
  ])('%j cannot be', async (args, exitCode, message) => {
    fill()
    expect(await run(['export', ...args, '--db', db])).toMatchObject({
      exitCode,
      stdout: '',
      stderr: expect.stringContaining(message),
    })
  })
})
