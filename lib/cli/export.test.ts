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
