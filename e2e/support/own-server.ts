import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type OwnServer = {
  origin: string
  databasePath: string
  process: ChildProcess
  /** All that it has said so far. */
  output(): string
  importFiles(...paths: string[]): void
  stop(): Promise<void>
}

/** A server process on a database and a port of its own, for tests that change the one or end the other. */
export async function startOwnServer(files: string[], settings: Record<string, string> = {}): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'own-server-'))
  const databasePath = join(folder, 'digests.db')
  const own = { NODE_ENV: 'production', DATABASE_PATH: databasePath, HOST: '127.0.0.1', PORT: '0' } as const
  const env: NodeJS.ProcessEnv = { ...process.env, ...own }
  const importFiles = (...paths: string[]) => {
    const command = ['--import', 'tsx', 'lib/cli/main.ts', 'import', ...paths, '--db', databasePath, '--quiet']
    execFileSync(process.execPath, command, { env })
  }
  importFiles(...files)
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env: { ...env, ...settings } })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /^Daily AI Insights {2}(http:\S+)/m.exec(output)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the server did not start: ${output}`)))
  })
  return {
    origin,
    databasePath,
    process: child,
    output: () => output,
    importFiles,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
