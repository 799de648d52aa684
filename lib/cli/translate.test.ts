import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeLease } from '@/db/leases'
import { openDatabase } from '@/db/open'
import { projectRoot } from '@/env'
import { addSections } from '@/lib/ingest/test-digests'
import { leaseName } from '@/lib/pipeline/state/lease'
import { startTestModel } from '@/scripts/fixtures/test-model'
import { run } from './test-io'

let fixture: Awaited<ReturnType<typeof startTestModel>>
let folder: string
let db: string
let settings: string
beforeAll(async () => {
  fixture = await startTestModel()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'translate-'))
  db = join(folder, 'digests.db')
  settings = join(folder, 'pipeline.json')
  const database = openDatabase(db)
  for (const day of ['2024-11-13', '2024-11-14', '2024-11-15']) {
    addSections(
      database,
      day,
      ['로봇', `${day} 로봇 손이 물건을 더 잘 잡고 안전하게 옮깁니다.`, day],
      ['음성', '. , .'],
    )
  }
  database.$client.close()
  setModel()
})
afterEach(() => {
  fixture.reset()
  rmSync(folder, { recursive: true })
})
afterAll(() => fixture.close())

function setModel(model: object = {}) {
  const base = { baseUrl: `${fixture.fixtures.origin}/v1`, model: 'fixture', concurrency: 1 }
  writeFileSync(settings, JSON.stringify({ model: { ...base, ...model } }))
}

const translate = (...args: string[]) => run(['translate', '--db', db, '--settings', settings, ...args])

test('tells what it will take, each digest with the sum so far, and what was left out', async () => {
  setModel({ prices: { fixture: { input: 1, output: 2 } } })
  const { exitCode, stdout, stderr } = await translate()
  expect(exitCode).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines[0]).toBe('3 digests, 3 sections to translate with fixture')
  expect(lines[1]).toMatch(/^at most about [\d,]+ tokens in, [\d,]+ out, \$0\.\d{4}$/)
  expect(lines[2]).toMatch(/^2024-11-15 papers en {2}1 section {2}1\/3: [\d,]+ tokens in, [\d,]+ out, \$0\.\d{4}$/)
  expect(lines[5]).toMatch(/^3 digests translated: 3 questions, /)
  expect(stderr.split('\n')[0]).toBe('2024-11-15 papers: section 2, 음성: left out, it has no text')
  expect(await translate()).toEqual({ exitCode: 0, stdout: 'nothing to translate\n', stderr: '' })
})

test('--dry-run asks nothing, without a price says so', async () => {
  const { exitCode, stdout } = await translate('--dry-run')
  expect([exitCode, fixture.model.asked.length]).toEqual([0, 0])
  expect(stdout).toMatch(/, no price known\ndry run: nothing was asked\n$/)
})

test('a cap ends the run with exit code 3, and the next run goes on', async () => {
  const plan = JSON.parse((await translate('--dry-run', '--json', '--limit', '1')).stdout)
  const cap = 2 * (plan.estimate.input + plan.estimate.output)
  const { exitCode, stdout } = await translate('--max-tokens', String(cap))
  expect(exitCode).toBe(3)
  expect(stdout).toContain('1 digest more would exceed the cap\n')
  expect((await translate()).exitCode).toBe(0)
  expect(fixture.model.asked).toHaveLength(3)
})

test('--limit is no cap: what it leaves is no fault', async () => {
  const { exitCode, stdout } = await translate('--limit', '1', '--json')
  expect(exitCode).toBe(0)
  const events = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(events.map(({ event }) => event)).toEqual(['plan', 'digest', 'end'])
  expect(events[1]).toMatchObject({ day: '2024-11-15', kind: 'papers', to: 'en', sections: 1, done: 1, total: 1 })
})

test('a cap on cost is refused where no price can hold it', async () => {
  expect(await translate('--max-cost', '1')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'no price is set for fixture: --max-cost cannot hold, --max-tokens can\n',
  })
})

test('without a model it is wrong usage, and so is a wrong settings file', async () => {
  writeFileSync(settings, '{}')
  expect(await translate()).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^no model is set: /) })
  writeFileSync(settings, '{"modle": {}}')
  expect((await translate()).stderr).toBe(`${settings}: modle is no setting; did you mean model?\n`)
})

test('another run at work is told with exit code 7, and nothing is asked', async () => {
  const database = openDatabase(db)
  const now = new Date('2024-11-15T15:29:30Z')
  takeLease(database, { name: leaseName, owner: 'process 7 on host', now, forMs: 60_000 })
  database.$client.close()
  const { exitCode, stderr } = await translate()
  expect([exitCode, stderr]).toEqual([7, 'another run is at work: process 7 on host, since 2024-11-15T15:29:30.000Z\n'])
  expect(fixture.model.asked).toHaveLength(0)
})

test('a model that refuses the key ends it with exit code 6, and a section that fails with 3', async () => {
  fixture.fixtures.spoil('/v1', '401')
  expect((await translate()).exitCode).toBe(6)
  fixture.reset()
  setModel({ model: 'fixture:korean' })
  expect((await translate('--limit', '1')).exitCode).toBe(3)
})

test('Ctrl+C ends it with exit code 130; what was done stays', async () => {
  fixture.fixtures.script('/v1', 'ok', 'hang')
  const args = ['--import', 'tsx', 'lib/cli/main.ts', 'translate', '--db', db, '--settings', settings]
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.setEncoding('utf8')
  for await (const text of child.stdout) if (String(text).includes('1/3')) child.kill('SIGINT')
  const [exitCode] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode]
  expect(exitCode).toBe(130)
  fixture.reset()
  expect((await translate()).stdout).toMatch(/^2 digests, 2 sections to translate/)
})
