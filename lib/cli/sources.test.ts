import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { saveSourceAnswer } from '@/db/source-answers'
import type { Fixtures } from '@/scripts/fixtures/server'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { goldenNow, startSources } from '@/scripts/fixtures/test-sources'
import { run } from './test-io'

let fixtures: Fixtures
let folder: string
let db: string
let file: string

beforeAll(async () => {
  fixtures = await startSources()
})
afterAll(() => fixtures.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
  db = join(folder, 'digests.db')
  file = join(folder, 'pipeline.json')
  const bases = fixtureBases(fixtures.origin)
  const settings = {
    allowPrivateHosts: [fixtures.host],
    sources: {
      'hugging-face': { baseUrl: bases['hugging-face'] },
      'hacker-news': { baseUrl: bases.algolia, fallbackUrl: bases.firebase },
      'technology-review': { enabled: false },
      'arxiv-api': { baseUrl: bases['arxiv-api'] },
    },
    feeds: [{ name: 'sample', url: `${fixtures.origin}/feeds/sample.rss` }],
  }
  writeFileSync(file, JSON.stringify(settings))
})
afterEach(() => {
  fixtures.reset()
  rmSync(folder, { recursive: true })
})

const sources = (...args: string[]) =>
  run(['sources', '--db', db, '--settings', file, ...args], { now: () => goldenNow })
const listed = (stdout: string): { name: string; enabled: boolean; last: { state: string; items: number } | null }[] =>
  JSON.parse(stdout).sources

test('every source is listed with its address, and that it was never asked, without a database', async () => {
  const { stdout, exitCode } = await sources()
  expect(exitCode).toBe(0)
  expect(
    stdout
      .split('\n')
      .filter((line) => /^\S/.test(line))
      .map((line) => line.split(/ +/).slice(0, 3)),
  ).toEqual([
    ['hugging-face', 'on', 'papers'],
    ['arxiv-rss', 'off', 'papers'],
    ['deeplearn', 'off', 'papers'],
    ['hacker-news', 'on', 'news'],
    ['betacat', 'off', 'news'],
    ['technology-review', 'off', 'news'],
    ['feed:sample', 'on', 'news'],
    ['arxiv-api', 'on', 'papers'],
  ])
  expect(stdout.match(/never asked/g)).toHaveLength(8)
})

test('what a source answered last is told, and when it was good', async () => {
  const database = openDatabase(db)
  const answer = { source: 'deeplearn', items: 0, answeredAt: '2026-03-03T06:00:00.000Z' }
  saveSourceAnswer(database, { ...answer, state: 'failed', detail: 'HTTP 500 from deeplearn.org (4 tries)' })
  database.$client.close()
  const { stdout } = await sources()
  expect(stdout).toContain('failed at 2026-03-03T06:00:00.000Z: HTTP 500 from deeplearn.org (4 tries); last good never')
})

test('--check asks those that are on, keeps what they say and fails when one does', async () => {
  const { stdout, exitCode } = await sources('--check', '--json')
  expect(exitCode).toBe(0)
  expect(listed(stdout).map(({ name, last }) => [name, last?.state, last?.items])).toEqual([
    ['hugging-face', 'ok', 12],
    ['arxiv-rss', undefined, undefined],
    ['deeplearn', undefined, undefined],
    ['hacker-news', 'ok', 8],
    ['betacat', undefined, undefined],
    ['technology-review', undefined, undefined],
    ['feed:sample', 'ok', 2],
    ['arxiv-api', 'empty', 0],
  ])
  fixtures.spoil('/feeds', '404')
  const again = await sources('--check', '--json')
  expect(again.exitCode).toBe(1)
  expect(listed(again.stdout)[6]?.last).toMatchObject({ state: 'failed', lastGoodAt: goldenNow.toISOString() })
})

test('wrong settings are told in one line with exit code 2', async () => {
  writeFileSync(file, '{"sources": {"hacker-new": {}}}')
  const { stderr, exitCode } = await sources()
  expect([exitCode, stderr]).toEqual([2, `${file}: sources.hacker-new is no setting; did you mean hacker-news?\n`])
})
