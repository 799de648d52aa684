import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { findStoredDigest } from '@/db/queries/export'
import type { Day } from '@/db/vocabulary'
import { parseDigestFile } from '@/lib/parse/digest'
import { withLease } from '@/lib/pipeline/state/lease'
import { goldenSettings } from '@/scripts/fixtures/golden-settings'
import { createFixtureModel } from '@/scripts/fixtures/model'
import { type Fixtures, startFixtures } from '@/scripts/fixtures/server'
import { sourceHandlers } from '@/scripts/fixtures/sources'
import { run } from './test-io'

const day = '2026-03-04' as Day
const now = () => new Date('2026-03-04T06:00:00Z')
const model = createFixtureModel()
let fixtures: Fixtures
let folder: string

beforeAll(async () => {
  fixtures = await startFixtures({ handlers: [model.handler, ...sourceHandlers({ day, now })] })
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-'))
  writeSettings({})
})
afterEach(() => {
  model.reset()
  fixtures.reset()
})
afterAll(() => fixtures.close())

function writeSettings(changed: object) {
  writeFileSync(join(folder, 'pipeline.json'), JSON.stringify({ ...goldenSettings(fixtures), ...changed }))
}

const database = () => join(folder, 'digests.db')

function make(...args: string[]) {
  const places = ['--settings', join(folder, 'pipeline.json'), '--db', database()]
  return run(['make', '--day', day, ...places, ...args], { now })
}

function withDigests<T>(use: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(database())
  try {
    return use(db)
  } finally {
    db.$client.close()
  }
}

test('the golden day is made in both kinds, and made again asks nobody', async () => {
  const first = await make('--json')
  expect(first.exitCode).toBe(0)
  expect(JSON.parse(first.stdout)).toMatchObject([
    { kind: 'papers', state: 'done', report: { counts: { selected: 12, repeated: 0, fellBack: 0 } } },
    { kind: 'news', state: 'done', report: { counts: { selected: 10, offTopic: 2, fellBack: 0 } } },
  ])
  const asked = fixtures.requests.length
  const again = await make()
  expect(again).toMatchObject({ exitCode: 0, stderr: '' })
  expect(again.stdout.match(/is published already/g)).toHaveLength(2)
  expect(fixtures.requests).toHaveLength(asked)
})

test('failure 9: where there is room for twelve news, the model leaves out the two that are none', async () => {
  writeSettings({ news: { most: 12 } })
  const { exitCode, stdout, stderr } = await make('--kind', 'news', '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([{ report: { counts: { collected: 10, offTopic: 2, selected: 10 } } }])
  expect(stderr).toContain('"detail":"2 about something else"')
})

test('the golden day is made in under ten seconds', async () => {
  const before = process.cpuUsage()
  await make('--quiet')
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000_000).toBeLessThan(10)
})

test('without a model it is made of extracts, and no model is asked', async () => {
  const { exitCode, stdout } = await make('--no-model', '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([{ report: { model: null } }, { report: { model: null } }])
  expect(model.asked).toHaveLength(0)
  const methods = withDigests((db) => db.$client.prepare('SELECT DISTINCT method FROM summaries').pluck().all())
  expect(methods).toEqual(['extract'])
})

test.each(['--no-model', '--quiet'])('a made digest exported as markdown is read back the same (%s)', async (flag) => {
  await make(flag)
  for (const kind of ['papers', 'news'] as const) {
    const stored = withDigests((db) => findStoredDigest(db, day, kind))
    for (const lang of ['ko', 'en'] as const) {
      const args = ['export', '--format', 'markdown', '--day', day, '--kind', kind, '--lang', lang]
      const { stdout } = await run([...args, '--db', database()])
      const { editions, notes } = parseDigestFile(`${day}-${kind}.${lang}.md`, stdout)
      expect(notes).toEqual([])
      expect(editions[0]?.sections.map(({ body }) => body)).toEqual(
        stored?.sections.map(({ summaries }) => summaries.find((summary) => summary.lang === lang)?.body),
      )
      expect(editions[0]?.sections.map(({ sources }) => sources)).toEqual(
        stored?.sections.map(({ appearances }) => appearances.map(({ title, url }) => ({ title, url }))),
      )
    }
  }
})

test('failure 33: while another run is at work make is refused with a line and a code of its own', async () => {
  const db = openDatabase(database())
  const refused = await withLease(db, now, () => make())
  db.$client.close()
  expect(refused).toMatchObject({ exitCode: 7, stdout: '' })
  expect(refused.stderr).toMatch(/^another run is at work: process \d+ on .+\n$/)
})

test('failure 18: papers of the others are published when arXiv asks for rest', async () => {
  fixtures.spoil('/arxiv/', '429:9999')
  const { exitCode, stdout } = await make('--kind', 'papers', '--json')
  expect(exitCode).toBe(3)
  const [outcome] = JSON.parse(stdout)
  expect(outcome).toMatchObject({ state: 'partial', report: { counts: { selected: 12 } } })
  expect(outcome.report.notes.join()).toMatch(/^arxiv-api deferred/)
})

test('when no source answers, the code says so and nothing is published', async () => {
  fixtures.spoil('/hugging-face/', '404')
  const { exitCode, stdout } = await make('--kind', 'papers')
  expect(exitCode).toBe(5)
  expect(stdout).toMatch(/^2026-03-04 papers {2}failed\n$/)
})

test('failure 29: a model that refuses the key is told by its own code, and the run goes on with --resume', async () => {
  fixtures.spoil('/v1/', '401')
  const refused = await make('--kind', 'news')
  expect(refused.exitCode).toBe(6)
  expect(refused.stderr).toContain('401')
  fixtures.reset()
  expect(await make('--kind', 'news', '--resume', '--quiet')).toMatchObject({ exitCode: 0, stderr: '' })
  const sources = fixtures.requests.filter(({ path }) => !path.startsWith('/v1/'))
  expect(sources).toEqual([])
})

test('failure 29: each way of not publishing has an exit code of its own', async () => {
  expect((await make('--source', 'nobody')).exitCode).toBe(2)
  expect((await make('--resume')).exitCode).toBe(2)
  writeSettings({ sorces: {} })
  expect((await make()).exitCode).toBe(2)
})

test('a dry run tells what would be listed, asks no model and writes nothing', async () => {
  const { exitCode, stdout } = await make('--dry-run', '--kind', 'papers', '--quiet')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^2026-03-04 papers {2}12 of 12 would be listed/)
  expect(model.asked).toHaveLength(0)
  const { stdout: status } = await run(['setup', '--db', database()])
  expect(status).toContain('is ready')
})

test('a day is made from a file, without a request to a source', async () => {
  const file = join(folder, 'papers.json')
  const rows = await (await fetch(`${fixtures.origin}/hugging-face/api/daily_papers?date=2026-03-03`)).text()
  writeFileSync(file, rows)
  fixtures.reset()
  const { exitCode, stdout } = await make('--from', file, '--no-model', '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([{ kind: 'papers', report: { counts: { selected: 8 } } }])
  expect(fixtures.requests.filter(({ path }) => path.startsWith('/hugging-face/'))).toEqual([])
})

test('status names the runs, and rollback takes the newest back', async () => {
  await make('--kind', 'news', '--no-model')
  const status = await run(['make', 'status', '--day', day, '--json', '--db', database()], { now })
  expect(JSON.parse(status.stdout)).toMatchObject({ holder: null, runs: [{ kind: 'news', attempt: 1, state: 'done' }] })
  const back = ['make', 'rollback', '--day', day, '--kind', 'news', '--db', database()]
  expect(await run(back, { now })).toMatchObject({ exitCode: 0, stderr: '' })
  expect(withDigests((db) => findStoredDigest(db, day, 'news'))).toBeUndefined()
  expect((await run(back, { now })).exitCode).toBe(1)
})

test('stages are told as lines on stderr, what came out stands on stdout', async () => {
  const { stdout, stderr } = await make('--kind', 'papers', '--no-model')
  expect(stdout).toMatch(/^2026-03-04 papers {2}done, 12 sources in \d+ sections\n$/)
  expect(stderr).toMatch(/^papers collect 1\/1 {2}hugging-face: ok, 12 items {2}0\.0 s$/m)
  expect(stderr).toMatch(/^papers publish 1\/1 {2}0\.0 s$/m)
})

test('a cap on cost that cannot hold is refused', async () => {
  const { model: unpriced } = goldenSettings(fixtures)
  writeSettings({ model: { ...unpriced, prices: {} } })
  expect((await make('--max-cost', '1')).exitCode).toBe(2)
})

test('what was published is told to a webhook, and one that is not there changes nothing', async () => {
  writeSettings({ notices: { webhook: { url: `${fixtures.origin}/hook` } } })
  const { exitCode, stderr } = await make('--kind', 'news', '--no-model', '--quiet')
  expect(exitCode).toBe(0)
  expect(stderr).toContain('404')
  const posted = fixtures.requests.filter(({ path }) => path === '/hook')
  expect(posted[0]?.body).toContain('/ko/2026-03-04/news')
})

test('the help names every exit code', async () => {
  const { stdout } = await run(['make', '--help'])
  for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 130]) expect(stdout).toMatch(new RegExp(`^ +${code} {2}\\S`, 'm'))
})
