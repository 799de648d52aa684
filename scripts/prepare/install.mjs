import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { childEnv, inRoot, root } from './project.mjs'
import { runStage, StageError } from './stage.mjs'
import { hasStamp, installKey, removeStamp, writeStamp } from './stamp.mjs'

/** Inside node_modules, so that it goes when the folder goes. */
const stamp = inRoot('node_modules/.prepare-stamp')

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockPackages */

/** Whether the installed packages are those of the lock file, compiled for this Node. */
export function isInstalled() {
  const key = installKey(root)
  if (hasStamp(stamp, key)) return true
  if (!isInstalledByHand()) return false
  writeStamp(stamp, key)
  return true
}

/** An `npm ci` or `npm install` typed by hand leaves no stamp; npm's own list of what it installed tells. */
function isInstalledByHand() {
  const list = inRoot('node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return isSameInstallation(wanted, JSON.parse(readFileSync(list, 'utf8')).packages) && canOpenDatabases()
}

/**
 * Whether each wanted package is installed in its version and nothing else is; optional ones may be absent, since they
 * are made for other systems.
 * @param {LockPackages} wanted
 * @param {LockPackages} installed
 */
export function isSameInstallation(wanted, installed) {
  const isWanted = Object.entries(installed).every(([path, { version }]) => wanted[path]?.version === version)
  const isComplete = Object.entries(wanted).every(([path, { optional }]) => !path || optional || path in installed)
  return isWanted && isComplete
}

/** SQLite is compiled at installation and loads only in the Node version it was compiled for. */
function canOpenDatabases() {
  const script = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0
}

/** @param {(pid: number) => void} onStart */
export async function install(onStart) {
  removeStamp(stamp)
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  await runStage({
    name: 'install',
    doing: 'Installing packages',
    hint: 'compiling SQLite takes a few minutes on a small machine',
    command: npm ? process.execPath : 'npm',
    args: npm ? [npm, ...args] : args,
    env: childEnv(),
    advise: adviseOnInstall,
    onStart,
  })
  if (!canOpenDatabases())
    throw new StageError(
      'Installing packages left SQLite uncompiled: allow install scripts (npm config get ignore-scripts) and try again',
    )
  writeStamp(stamp, installKey(root))
}

/** What to do about a failed installation, told from its output; `undefined` when nothing is recognised. */
export function adviseOnInstall(/** @type {string} */ output) {
  if (/gyp ERR!|node-gyp/.test(output))
    return 'compiling SQLite needs python3, make and a C++ compiler (Debian: apt-get install -y python3 build-essential)'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output))
    return 'the npm registry cannot be reached: look at the network and at npm config get registry'
  if (/ENOSPC/.test(output)) return 'the disk is full'
  return undefined
}
