// The server of the browser tests: a production build on a database of its own, into which the fixtures were imported.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'digest-e2e-'))
const databasePath = join(folder, 'digests.db')
const tsx = ['--import', 'tsx']
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NODE_ENV: 'production', DATABASE_PATH: databasePath }

process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const importArguments = ['lib/cli/main.ts', 'import', 'e2e/fixtures', '--db', databasePath, '--quiet']
const imported = spawnSync(process.execPath, [...tsx, ...importArguments], { stdio: 'inherit', env })
if (imported.status !== 0) {
  console.error('The fixtures of the browser tests cannot be imported')
  process.exit(1)
}

const server = spawn(process.execPath, [...tsx, 'server/main.ts'], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
