// CommonJS, because the Playwright configuration reads it too, and Playwright cannot load a .mjs file from there.
const { spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { delimiter, join } = require('node:path')

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser for the tests: the one `CHROMIUM_PATH` names, else one of the system, else Playwright's own; `undefined`
 * when there is none. A named one is taken as it is, so that a wrong name is seen and not passed over.
 * @param {Readonly<Record<string, string | undefined>>} variables
 * @param {string} ownPath where Playwright keeps its own, present or not
 * @param {(path: string) => boolean} isBrowser
 */
function chooseBrowser({ CHROMIUM_PATH, PATH = '' }, ownPath, isBrowser = canRun) {
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const folders = PATH.split(delimiter).filter(Boolean)
  const ofSystem = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...ofSystem, ownPath].find(isBrowser)
}

/** Some systems keep a file of that name which only says how to install the browser. */
function canRun(/** @type {string} */ path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

module.exports = { chooseBrowser, canRun }
