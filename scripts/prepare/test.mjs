import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needBrowser } from './browser.mjs'
import { countCheck, countPlaywright, countVitest, formatCounts, sumCounts } from './counts.mjs'
import { childEnv, inRoot, root, say } from './project.mjs'
import { runForeground } from './run.mjs'
import { Interrupted, StageError } from './stage.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

/** @type {Record<string, (folder: string) => Promise<Counts>>} */
const stages = { lint: runLint, types: runTypes, unit: runUnit, e2e: runE2e }

/**
 * All stages of `npm test`, or those named, each whatever became of the one before; the last line on stdout is
 * `N passed, N failed`. Gives the exit code.
 * @param {string[]} names
 * @param {(needs: { needsBuild: boolean }) => Promise<void>} prepare
 */
export async function runTests(names, prepare) {
  const unknown = names.find((name) => !(name in stages))
  if (unknown) throw new StageError(`There is no test stage ${unknown}: ${Object.keys(stages).join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'digest-test-'))
  try {
    const wanted = names.length > 0 ? names : Object.keys(stages)
    await prepare({ needsBuild: wanted.includes('e2e') })
    const counts = []
    for (const name of wanted) counts.push(await runTestStage(name, folder))
    return report(sumCounts(counts))
  } catch (error) {
    // Without packages or a build nothing could be tested; the reason is printed by the caller.
    if (error instanceof StageError) report(countCheck(false))
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns {Promise<Counts>} */
async function runTestStage(/** @type {string} */ name, /** @type {string} */ folder) {
  const startedAt = Date.now()
  say(`\nTesting: ${name} …`)
  const counts = (await stages[name]?.(folder)) ?? countCheck(false)
  say(`  ${name}: ${formatCounts(counts)}, ${Math.round((Date.now() - startedAt) / 1000)} s`)
  return counts
}

function report(/** @type {Counts} */ counts) {
  console.log(formatCounts(counts))
  return counts.failed > 0 ? 1 : 0
}

/**
 * Runs the program of a package with Node; its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string | undefined>} variables
 */
async function runTool(program, args, variables = {}) {
  // NODE_ENV is each tool's own to set.
  const env = childEnv({ NODE_ENV: undefined, ...variables })
  const options = { cwd: root, env, stdin: /** @type {const} */ ('ignore') }
  const { code, received } = await runForeground(process.execPath, [inRoot('node_modules', program), ...args], options)
  if (received) throw new Interrupted(received)
  return code
}

async function runLint() {
  return countCheck((await runTool('@biomejs/biome/bin/biome', ['ci', '.'])) === 0)
}

async function runTypes() {
  const isGenerated = (await runTool('next/dist/bin/next', ['typegen'])) === 0
  return countCheck(isGenerated && (await runTool('typescript/bin/tsc', ['--noEmit'])) === 0)
}

async function runUnit(/** @type {string} */ folder) {
  const file = join(folder, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runTool('vitest/vitest.mjs', ['run', ...reporters])
  return countVitest(readIfPresent(file), code)
}

async function runE2e(/** @type {string} */ folder) {
  const file = join(folder, 'e2e.json')
  try {
    const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      CHROMIUM_PATH: await needBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_PORT: String(await findFreePort()),
    })
    return countPlaywright(readIfPresent(file), code)
  } catch (error) {
    if (!(error instanceof StageError)) throw error
    say(error.message)
    return countCheck(false)
  }
}

function readIfPresent(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
