import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { takeLease } from '@/db/leases'
import { openDatabase } from '@/db/open'
import { beginRun, finishRun } from '@/db/runs'
import type { Day } from '@/db/vocabulary'
import { emptyReport } from '@/lib/pipeline/make/report'
import { leaseName } from '@/lib/pipeline/state/lease'
import { startTestModel } from '@/scripts/fixtures/test-model'
import { run } from './test-io'

const key = vi.hoisted(() => {
  const value = 'sk-very-secret-0123456789'
  process.env.MODEL_API_KEY = value
  return value
})

let fixture: Awaited<ReturnType<typeof startTestModel>>
let folder: string
let db: string
let settings: string
beforeAll(async () => {
  fixture = await startTestModel()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'))
  db = join(folder, 'digests.db')
  settings = join(folder, 'pipeline.json')
  openDatabase(db).$client.close()
  writeSettings({})
})
afterEach(() => {
  fixture.reset()
  rmSync(folder, { recursive: true })
})
afterAll(() => fixture.close())

function writeSettings(more: object) {
  const { origin, host } = fixture.fixtures
  const off = { enabled: false }
  const others = { 'arxiv-api': off, 'hacker-news': off, 'technology-review': off }
  writeFileSync(
    settings,
    JSON.stringify({
      allowPrivateHosts: [host],
      sources: { 'hugging-face': { baseUrl: origin }, ...others },
      model: { baseUrl: `${origin}/v1`, model: 'fixture' },
      ...more,
    }),
  )
}

const realNow = { now: () => new Date() }
const doctor = (args: string[] = [], options = {}) =>
  run(['doctor', '--db', db, '--settings', settings, ...args], options)

test('tells how digests are made, and asks nobody', async () => {
  const { exitCode, stdout } = await doctor()
  expect(exitCode).toBe(0)
  expect(stdout).toContain(`node        ${process.version}\n`)
  expect(stdout).toContain(`making      settings in ${settings}\n`)
  const { host } = fixture.fixtures
  expect(stdout).toContain(`model       fixture at ${host} (openai), MODEL_API_KEY is set, no price known\n`)
  expect(stdout).toContain('last made   no digest was made here yet\nat work     nobody\n')
  expect(fixture.fixtures.requests).toHaveLength(0)
})

test('--online asks the model one question and each source that is on', async () => {
  const { exitCode, stdout, stderr } = await doctor(['--online'], realNow)
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^model .*, answers \(\d+ tokens\)$/m)
  expect(stdout).toContain('source      hugging-face: HTTP 404\n')
  expect(fixture.fixtures.requests.map(({ path }) => path).sort()).toEqual(['/robots.txt', '/v1/chat/completions'])
})

test('--online names what does not answer, and a clock that is off', async () => {
  fixture.fixtures.spoil('/v1', '401')
  const { exitCode, stderr } = await doctor(['--online'], { now: () => new Date(Date.now() + 600_000) })
  expect(exitCode).toBe(1)
  expect(stderr).toContain('model: ')
  expect(stderr).toContain('the clock of this machine is 10 min ahead of those of the sources\n')
})

test('failure 32: wrong settings are told at the start with file and place', async () => {
  writeSettings({ lookBackDays: 'three' })
  const { exitCode, stderr } = await doctor()
  expect(exitCode).toBe(1)
  expect(stderr.startsWith(`${settings}: lookBackDays: `)).toBe(true)
})

test('failure 32: the key goes to the endpoint and is in nothing that is printed', async () => {
  fixture.fixtures.spoil('/v1', '401')
  for (const args of [['--online'], ['--online', '--json']]) {
    const { stdout, stderr } = await doctor(args, realNow)
    expect(stdout + stderr).not.toContain(key)
  }
  expect(fixture.fixtures.requests.some(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(true)
})

test('failure 28: the age of the last digest is told, and is a problem where a schedule should have made more', async () => {
  const database = openDatabase(db)
  const made = new Date('2024-11-10T15:30:00Z')
  const id = beginRun(database, '2024-11-11' as Day, 'papers', made)
  finishRun(database, id, { state: 'partial', report: emptyReport() }, made)
  database.$client.close()
  const quiet = await doctor()
  expect([quiet.exitCode, quiet.stderr]).toEqual([0, ''])
  expect(quiet.stdout).toContain('last made   2024-11-10T15:30:00.000Z, 5 days ago\n')
  writeSettings({ schedule: { enabled: true } })
  const { exitCode, stderr } = await doctor()
  expect([exitCode, stderr]).toEqual([1, 'the last digest was made 5 days ago: does the schedule run?\n'])
})

test('whoever is at work is named', async () => {
  const database = openDatabase(db)
  takeLease(database, { name: leaseName, owner: 'host 7', now: new Date('2024-11-15T15:29:30Z'), forMs: 60_000 })
  database.$client.close()
  expect((await doctor()).stdout).toContain('at work     host 7, since 2024-11-15T15:29:30.000Z\n')
})
