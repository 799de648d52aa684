import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const tsx = ['--import', 'tsx']

/**
 * Makes a day by the command itself, from the fixture server: papers with a model that does what it is asked, news with one
 * that always answers in English.
 */
export async function makeGoldenDay(databasePath: string, day: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-day-'))
  const fixtures = spawn(process.execPath, [...tsx, 'scripts/fixtures/main.ts', '--port', '0', '--day', day])
  try {
    const settings = join(folder, 'pipeline.json')
    writeFileSync(settings, JSON.stringify(settingsFor(await originOf(fixtures))))
    const make = ['make', '--day', day, '--settings', settings, '--db', databasePath, '--quiet']
    expectExit(await run([...make, '--kind', 'papers']), 0)
    // 3: published, although the model's texts did not pass.
    expectExit(await run([...make, '--kind', 'news', '--model', 'fixture:english']), 3)
  } finally {
    fixtures.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

function settingsFor(origin: string) {
  return {
    allowPrivateHosts: [new URL(origin).host],
    sources: {
      'hugging-face': { baseUrl: `${origin}/hugging-face` },
      'arxiv-api': { baseUrl: `${origin}/arxiv` },
      'hacker-news': { baseUrl: `${origin}/algolia`, fallbackUrl: `${origin}/firebase` },
      'technology-review': { baseUrl: `${origin}/technology-review` },
    },
    model: { baseUrl: `${origin}/v1`, model: 'fixture' },
  }
}

async function originOf(fixtures: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    fixtures.once('exit', () => reject(new Error('the fixture server did not start')))
    fixtures.stdout?.on('data', (chunk) => {
      const origin = /(http:\/\/127\.0\.0\.1:\d+)\/hugging-face/.exec(String(chunk))?.[1]
      if (origin) resolve(origin)
    })
  })
}

type Ended = { exitCode: number; output: string }

function run(args: string[]): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', MODEL_API_KEY: 'sk-test' }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...tsx, 'lib/cli/main.ts', ...args], { env }, (_, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr }),
    )
  })
}

function expectExit({ exitCode, output }: Ended, expected: number): void {
  if (exitCode !== expected) throw new Error(`make ended with ${exitCode}: ${output}`)
}
