import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Check, printChecks } from '../support/checks'
import { stopAll } from '../support/processes'
import { checkBodies } from './bodies'
import { checkInBrowser } from './browser'
import { checkDigests } from './digests'
import { checkLatency } from './latency'
import { checkStaleClient } from './stale-client'

const count = 2000
const seed = 20_261_125

const parts: Record<string, (folder: string) => Check[] | Promise<Check[]>> = {
  digests: () => checkDigests(count, seed),
  bodies: () => checkBodies(),
  latency: checkLatency,
  browser: (folder) => checkInBrowser(folder, seed),
  stale: checkStaleClient,
}

/** All parts, or those named; needs a production build. The exit code is 1 when anything is wrong. */
async function main(): Promise<void> {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !(name in parts))
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}: ${Object.keys(parts).join(', ')}`)
  for (const [name, check] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue
    const start = performance.now()
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
    try {
      if (!printChecks(await check(folder))) process.exitCode = 1
    } finally {
      await stopAll()
      rmSync(folder, { recursive: true, force: true })
    }
    console.log(`      ${name}: ${Math.round((performance.now() - start) / 1000)} s\n`)
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
