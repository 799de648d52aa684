import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { canRun, chooseBrowser } from './choose-browser.cjs'
import { childEnv, inRoot } from './project.mjs'
import { runStage, StageError } from './stage.mjs'

/** The browser that is there, `undefined` when none is. */
function findBrowser() {
  const { chromium } = createRequire(inRoot('package.json'))('@playwright/test')
  return chooseBrowser(process.env, chromium.executablePath())
}

/** The browser, downloaded or installed when there is none; throws `StageError` with what to do. */
export async function needBrowser() {
  const found = findBrowser()
  if (found && canRun(found)) return found
  if (found) throw new StageError(`CHROMIUM_PATH is ${JSON.stringify(found)}, which is no browser that can be started`)
  for (const stage of installers()) {
    try {
      await runStage({ name: 'browser', hint: 'about 150 MB', timeoutMs: 600_000, ...stage })
    } catch (error) {
      if (!(error instanceof StageError)) throw error
    }
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new StageError('There is no browser for the tests: install Chromium or name one in CHROMIUM_PATH')
}

function installers() {
  const playwright = {
    doing: 'Downloading a browser',
    command: process.execPath,
    args: [inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
    env: childEnv({ PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }),
  }
  const debian = {
    doing: 'Installing a browser',
    command: 'sh',
    args: ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk'],
    env: childEnv({ DEBIAN_FRONTEND: 'noninteractive' }),
  }
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  return isRootOnDebian ? [playwright, debian] : [playwright]
}
