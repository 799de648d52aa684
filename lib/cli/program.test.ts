import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { projectRoot } from '@/env'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile, makeSection } from '@/lib/ingest/test-digests'
import { run } from './test-io'

const now = new Date('2024-11-15T12:00:00Z')
let folder: string
let db: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
  db = join(folder, 'digests.db')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function fill(digests = 1) {
  const database = openDatabase(db)
  for (let index = 0; index < digests; index++) {
    const day = new Date(Date.UTC(2024, 10, 15 - index)).toISOString().slice(0, 10)
    const editions = [
      makeEdition('ko', [makeSection('LLM', '언어 모델', 'alpha', 'beta')], { day }),
      makeEdition('en', [makeSection('LLM', 'Language models\u001b[2J', 'alpha')], { day }),
    ]
    for (const edition of editions) ingestDigestFile(database, makeFile('single', edition), 'imported', now)
  }
  database.$client.close()
}

describe('a wrong command line is told in one line with exit code 2', () => {
  test.each([
    [['imprt', 'x'], "error: unknown command 'imprt' (Did you mean import?)"],
    [['list', '--all'], "error: unknown option '--all'"],
    [['import'], "error: missing required argument 'paths'"],
    [['list', 'everything'], "error: too many arguments for 'list'. Expected 0 arguments but got 1."],
    [
      ['export', '--day', '2024-02-31'],
      "error: option '--day <day>' argument '2024-02-31' is invalid. Expected a day of the calendar such as 2024-11-15.",
    ],
    [['export', '--lang', 'fr'], "error: option '--lang <language>' argument 'fr' is invalid. Expected ko or en."],
    [
      ['show', '2024-11-15', 'paper'],
      "error: command-argument value 'paper' is invalid for argument 'kind'. Expected papers or news.",
    ],
  ])('%j', async (args, message) => {
    expect(await run(args)).toEqual({ exitCode: 2, stdout: '', stderr: `${message}\n` })
  })
})

test('--help names every command, exit code 0', async () => {
  const { exitCode, stdout } = await run(['--help'])
  expect(exitCode).toBe(0)
  for (const name of ['import', 'export', 'list', 'show', 'doctor', 'setup']) expect(stdout).toContain(`  ${name} `)
  expect(stdout).toContain('$ npm run digest -- import reports/')
})

test('each command has help with examples', async () => {
  for (const name of ['import', 'export', 'list', 'show', 'doctor', 'setup']) {
    const { exitCode, stdout } = await run([name, '--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`$ npm run digest -- ${name}`)
  }
})

describe('commands that read', () => {
  test.each([['export'], ['list'], ['show', '2024-11-15', 'papers']])(
    '%s without a database says so',
    async (...args) => {
      const result = await run([...args, '--db', db])
      expect(result).toEqual({
        exitCode: 1,
        stdout: '',
        stderr: `${db}: no database here; "import" or "setup" makes one\n`,
      })
      expect(existsSync(db)).toBe(false)
    },
  )

  test('a file that is empty is no database of this version', async () => {
    writeFileSync(db, '')
    const { exitCode, stderr } = await run(['list', '--db', db])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/: schema version 0, this version needs \d+; run "setup" first\n$/)
  })

  test('list gives each digest with its languages, the newest day first', async () => {
    fill(2)
    expect((await run(['list', '--db', db])).stdout).toBe(
      [
        '2024-11-15 papers  1 section, 2 sources  (ko imported, en imported)',
        '2024-11-14 papers  1 section, 2 sources  (ko imported, en imported)',
        '2 digests\n',
      ].join('\n'),
    )
  })

  test('list --json gives the same as data', async () => {
    fill()
    const editions = [
      { lang: 'ko', method: 'imported' },
      { lang: 'en', method: 'imported' },
    ]
    expect(JSON.parse((await run(['list', '--json', '--db', db])).stdout)).toEqual({
      digests: [{ day: '2024-11-15', kind: 'papers', editions, sections: 1, sources: 2 }],
    })
  })

  test('show prints every summary and source, and no character that could move the cursor', async () => {
    fill()
    const { exitCode, stdout } = await run(['show', '2024-11-15', 'papers', '--db', db])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('== LLM [llm]\n')
    expect(stdout).toContain('[ko]\n언어 모델\n')
    expect(stdout).toContain('[en]\nLanguage models\ufffd[2J\n')
    expect(stdout).toContain(' - The work named beta (https://example.org/beta)\n')
    expect(stdout).not.toContain('\u001b')
  })

  test('show --lang prints one language', async () => {
    fill()
    const { stdout } = await run(['show', '2024-11-15', 'papers', '--lang', 'ko', '--db', db])
    expect(stdout).toContain('언어 모델')
    expect(stdout).not.toContain('Language models')
  })

  test('show tells what there is not', async () => {
    fill()
    expect((await run(['show', '2024-11-15', 'news', '--db', db])).stderr).toBe('no digest for 2024-11-15 news\n')
    const database = openDatabase(db)
    const news = makeEdition('ko', [], { kind: 'news' })
    ingestDigestFile(database, makeFile('single', news), 'imported', now)
    database.$client.close()
    expect(await run(['show', '2024-11-15', 'news', '--lang', 'en', '--db', db])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: '2024-11-15 news has no edition in en\n',
    })
  })
})

describe('setup', () => {
  test('makes a database with samples, and says the second time what is there', async () => {
    expect((await run(['setup', '--db', db])).stdout).toMatch(/digests\.db is ready: \d+ sample digests loaded\n$/)
    expect((await run(['setup', '--db', db])).stdout).toMatch(/digests\.db is ready: \d+ digests\n$/)
  })

  test('leaves a database with own digests as it is', async () => {
    fill()
    expect((await run(['setup', '--db', db])).stdout).toMatch(/digests\.db is ready: 1 digest\n$/)
  })
})

describe('doctor', () => {
  test('a sound database passes, with counts and today in Seoul', async () => {
    fill()
    const { exitCode, stdout, stderr } = await run(['doctor', '--json', '--db', db])
    expect([exitCode, stderr]).toEqual([0, ''])
    const { ok, database, clock, settings, problems } = JSON.parse(stdout)
    expect([ok, problems]).toEqual([true, []])
    expect(database).toMatchObject({ path: db, schema: database.knownSchema, faults: [] })
    expect(database.counts).toEqual({
      digests: 1,
      sections: 1,
      summaries: { ko: 1, en: 1 },
      sources: 2,
      appearances: 2,
      newestDay: '2024-11-15',
    })
    // 15:30 UTC is half past midnight in Seoul.
    expect(clock).toMatchObject({ now: '2024-11-15T15:30:00.000Z', todayInSeoul: '2024-11-16' })
    const names = settings.map(({ name }: { name: string }) => name)
    expect(names).toEqual(['DATABASE_PATH', 'HOST', 'PORT', 'SITE_URL'])
  })

  test('says the same in words', async () => {
    fill()
    const { stdout } = await run(['doctor', '--db', db])
    expect(stdout).toContain('1 digest, 1 section, 2 sources listed 2 times\n')
    expect(stdout).toContain('today in Seoul is 2024-11-16\n')
    expect(stdout).toMatch(/all is well\n$/)
  })

  test('a missing database is wrong and is not made', async () => {
    const { exitCode, stderr } = await run(['doctor', '--db', db])
    expect(exitCode).toBe(1)
    expect(stderr).toBe(`${db}: no database here; "import" or "setup" makes one\n`)
    expect(existsSync(db)).toBe(false)
  })

  test('a file that is no database is wrong', async () => {
    writeFileSync(db, 'nothing of a database\n'.repeat(100))
    const { exitCode, stderr } = await run(['doctor', '--db', db])
    expect([exitCode, stderr]).toEqual([1, `${db}: the file is not a database\n`])
  })

  test('a clock before the product existed is wrong', async () => {
    fill()
    const { exitCode, stderr } = await run(['doctor', '--db', db], { now: () => new Date(0) })
    expect([exitCode, stderr]).toEqual([1, 'the clock of this machine is wrong: 1970-01-01T00:00:00.000Z\n'])
  })
})

describe('an error that is a bug', () => {
  const breakDatabase = () => {
    fill()
    const database = openDatabase(db)
    database.$client.exec('DROP TABLE appearances')
    database.$client.close()
  }

  test('is one line that says how to learn more', async () => {
    breakDatabase()
    const { exitCode, stderr } = await run(['list', '--db', db])
    expect(exitCode).toBe(1)
    expect(stderr).toBe('unexpected error: no such table: appearances (--debug shows where)\n')
  })

  test('comes with its stack where that is asked for', async () => {
    breakDatabase()
    expect((await run(['list', '--debug', '--db', db])).stderr).toMatch(/\n\s+at /)
  })
})

describe('as a program', () => {
  const start = (command: string) =>
    spawnSync('sh', ['-c', command], {
      cwd: projectRoot,
      env: { ...process.env, DB: db },
      encoding: 'utf8',
    })
  const program = `"${process.execPath}" --import tsx lib/cli/main.ts`

  test('a reader that has seen enough is no error', () => {
    fill(300)
    const { stdout, stderr } = start(`${program} export --db "$DB" | head -n 1`)
    expect([stdout, stderr]).toEqual(['{\n', ''])
  }, 30_000)

  test('the exit code is that of the command', () => {
    expect(start(`${program} list --db "$DB"`).status).toBe(1)
    expect(start(`${program} lst`).status).toBe(2)
  }, 30_000)
})
