import { pathToFileURL } from 'node:url'
import { build, isBuilt } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { takeLock } from './lock.mjs'
import { childEnv, inRoot, loadEnvFile, root, say, tsxArguments } from './project.mjs'
import { endWithNpm, runForeground } from './run.mjs'
import { Interrupted, runStage, StageError } from './stage.mjs'

/** @type {Record<string, (args: string[]) => Promise<number | undefined>>} */
const commands = { start, dev, test, digest, bench, eval: evaluate, fixtures }

/** What "setup" ends with when the database was made once and is gone (lib/cli/database.ts). */
const lostExitCode = 3

/** The database is lost; the message is the line of "setup" that says which one and what to do. */
class LostDatabase extends Error {}

/** Runs one npm script; the exit code of the program it starts becomes that of this process, `undefined` leaves it alone. */
export async function main(/** @type {string[]} */ [name = '', ...args]) {
  const command = commands[name]
  if (!command) {
    say(`usage: node scripts/prepare.mjs ${Object.keys(commands).join('|')} [arguments]`)
    process.exitCode = 2
    return
  }
  endWithNpm()
  try {
    const code = await command(args)
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    process.exitCode = explain(error)
  }
}

/** Prints why a stage did not finish; anything unforeseen is thrown on. */
function explain(/** @type {unknown} */ error) {
  if (error instanceof Interrupted) return error.exitCode
  if (error instanceof LostDatabase) {
    say(error.message)
    return lostExitCode
  }
  if (!(error instanceof StageError)) throw error
  for (const line of error.tail) say(`  | ${line}`)
  say(error.message)
  return 1
}

async function start() {
  await prepare({ needsBuild: true })
  await setUpDatabase()
  return run(tsxArguments('server/main.ts'), { env: childEnv({ NODE_ENV: 'production' }) })
}

async function dev() {
  await prepare()
  await setUpDatabase()
  loadEnvFile()
  const { HOST, PORT } = process.env
  const address = ['--hostname', HOST || '127.0.0.1', '--port', PORT || '3000']
  return run([inRoot('node_modules/next/dist/bin/next'), 'dev', ...address], { env: childEnv() })
}

/** Runs the command line in this very process: a second start of Node would double the time of a short command. */
async function digest(/** @type {string[]} */ args) {
  await prepare()
  // npm changes to the project's folder; a file named by the user is meant from where the command was typed.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const [, loader = '', file = ''] = tsxArguments('lib/cli/main.ts')
  process.argv = [process.execPath, file, ...args]
  Object.assign(process.env, childEnv())
  await import(loader)
  await import(pathToFileURL(file).href)
  return undefined
}

async function bench(/** @type {string[]} */ args) {
  await prepare({ needsBuild: args.includes('serve') || args.includes('search') })
  return run([...tsxArguments('scripts/bench/main.ts'), ...args])
}

async function evaluate(/** @type {string[]} */ args) {
  await prepare()
  return run([...tsxArguments('scripts/eval/main.ts'), ...args])
}

async function fixtures(/** @type {string[]} */ args) {
  await prepare()
  return run([...tsxArguments('scripts/fixtures/main.ts'), ...args])
}

async function test(/** @type {string[]} */ args) {
  const { runTests } = await import('./test.mjs')
  return runTests(args, prepare)
}

/** Installs and builds what is missing or stale; one run at a time does so, others wait and then find it done. */
async function prepare({ needsBuild = false } = {}) {
  const isReady = () => isInstalled() && (!needsBuild || isBuilt())
  if (isReady()) return
  const lock = await takeLock(inRoot('.prepare/lock'), (pid) =>
    say(`Process ${pid} is preparing this folder, waiting …`),
  )
  try {
    if (!isInstalled()) await install(lock.addProcess)
    if (needsBuild && !isBuilt()) await build(lock.addProcess)
  } finally {
    lock.release()
  }
}

/** Migrations, and the samples where the database is empty. */
async function setUpDatabase() {
  const output = await runStage({
    name: 'database',
    doing: 'Preparing the database',
    command: process.execPath,
    args: [...tsxArguments('lib/cli/main.ts'), 'setup'],
    env: childEnv(),
  }).catch((error) => {
    const isLost = error instanceof StageError && error.exitCode === lostExitCode
    throw isLost ? new LostDatabase(error.tail.at(-1)) : error
  })
  for (const line of output.filter(Boolean)) say(`  ${line}`)
}

/**
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} options
 */
async function run(args, { cwd = root, env = childEnv() } = {}) {
  return (await runForeground(process.execPath, args, { cwd, env })).code
}
