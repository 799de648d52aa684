import { type Browser, chromium } from '@playwright/test'
import { chooseBrowser } from '../prepare/choose-browser.cjs'

/** The browser that the tests use; says so and gives `undefined` where there is none. */
export async function launchChromium(): Promise<Browser | undefined> {
  const executablePath = chooseBrowser(process.env, chromium.executablePath())
  if (executablePath === undefined) {
    console.log('skipped: no Chromium here (CHROMIUM_PATH names one)')
    return undefined
  }
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] })
}
