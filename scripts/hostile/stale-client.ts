import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { languages } from '@/db/vocabulary'
import { projectRoot } from '@/env'
import { collectComplaints } from '../../e2e/support/complaints'
import type { Check } from '../support/checks'
import { launchChromium } from '../support/chromium'
import { runDigest } from '../support/digest-command'
import { type InventedDigest, inventDigest } from '../support/invented-digest'
import { finish, start, stop } from '../support/processes'
import { type Site, startSite } from '../support/site'

/** The word of every page's footer and header that the next version says differently. */
const mark = 'ZWEI'

/** A tab that stays open while digests come, the server goes, and another version of the site takes its place. */
export async function checkStaleClient(folder: string): Promise<Check[]> {
  const browser = await launchChromium()
  if (!browser) return []
  try {
    const database = join(folder, 'digests.db')
    await importDigest(folder, database, inventDigest(2))
    const site = await startSite(database)
    const [home, digest] = await openTabs(browser, site)
    const afterImport = await checkAfterImport(folder, site, home, digest)
    const afterStop = await checkStopped(site, [home, digest])
    const afterUpdate = await checkNextVersion(folder, site, home)
    return [afterImport, afterStop, afterUpdate]
  } finally {
    await browser.close()
  }
}

async function openTabs(browser: Browser, { address }: Site): Promise<[Page, Page]> {
  const context = await browser.newContext()
  const [home, digest] = [await context.newPage(), await context.newPage()]
  await home.goto(`${address}/ko`)
  await digest.goto(`${address}/ko${inventDigest(2).path}`)
  return [home, digest]
}

async function importDigest(folder: string, database: string, { name, text }: InventedDigest): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, text)
  const failure = await runDigest(['import', file, '--quiet'], database)
  if (failure) throw new Error(failure)
}

async function checkAfterImport(folder: string, { database }: Site, home: Page, digest: Page): Promise<Check> {
  const wrong: string[] = []
  const [newer, changed] = [inventDigest(0), inventDigest(2, 1)]
  await importDigest(folder, database, newer)
  await home.reload()
  if ((await home.locator(`a[href="/ko${newer.path}"]`).count()) === 0) wrong.push('home without the new digest')
  await importDigest(folder, database, changed)
  await digest.reload()
  const links = digest.locator('a[href^="https://example.org/"]')
  const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  const written = [...changed.text.matchAll(/\((https:[^)]*)\)/g)].map(([, address]) => address)
  if (shown.join() !== written.join()) wrong.push('the digest as it was before')
  const workers = await home.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  if (workers > 0) wrong.push(`${workers} service workers`)
  return { what: 'one reload after an import shows it', count: 2, wrong }
}

/** Without its server a page is the browser's own error, never an old page that looks current. */
async function checkStopped(site: Site, pages: readonly Page[]): Promise<Check> {
  const wrong: string[] = []
  const addresses = pages.map((page) => page.url())
  await stop(site.server)
  for (const page of pages) {
    const answer = await page.reload().catch(() => undefined)
    if (answer) wrong.push(`${page.url()} answered ${answer.status()}`)
  }
  const again = await startSite(site.database, { port: portOf(site) })
  for (const [index, page] of pages.entries()) {
    const answer = await page.goto(addresses[index] ?? '')
    if (answer?.status() !== 200) wrong.push(`${addresses[index]}: ${answer?.status()} after a new start`)
  }
  await stop(again.server)
  return { what: 'a stopped server shows no old page, a new start does', count: pages.length * 2, wrong }
}

/** A tab of the version before: its next click ends on a working page, and a reload shows the new word, each in its language. */
async function checkNextVersion(folder: string, site: Site, home: Page): Promise<Check> {
  const wrong: string[] = []
  const port = portOf(site)
  const old = await startSite(site.database, { port })
  await home.goto(`${site.address}/ko`)
  await home.waitForLoadState('networkidle')
  const root = await buildNextVersion(join(folder, 'next-version'))
  await stop(old.server)
  const next = await startSite(site.database, { port, root })
  const complaints = collectComplaints(home, site.address)
  await home
    .locator(`a[href="/ko${inventDigest(0).path}"]`)
    .first()
    .click()
  await home.waitForURL(`**/ko${inventDigest(0).path}`)
  const heading = await home.getByRole('heading', { level: 1 }).textContent()
  if (!heading?.trim()) wrong.push('no heading after the click')
  for (const language of languages) {
    await home.goto(`${site.address}/${language}`)
    await home.reload()
    const words = (await home.locator('body').textContent()) ?? ''
    if (!words.includes(`${mark} ${language}`)) wrong.push(`/${language} without its new word`)
    const isMixed = languages.some((other) => other !== language && words.includes(`${mark} ${other}`))
    if (isMixed) wrong.push(`/${language} in another language`)
  }
  await stop(next.server)
  return { what: 'an old tab goes on with the next version', count: 3, wrong: [...wrong, ...complaints] }
}

/** A copy of the project with one word of both languages changed, built. */
async function buildNextVersion(root: string): Promise<string> {
  mkdirSync(root)
  const leftOut = ['.git', '.next', '.prepare', 'data', 'node_modules', 'test-results']
  for (const name of readdirSync(projectRoot).filter((one) => !leftOut.includes(one)))
    cpSync(join(projectRoot, name), join(root, name), { recursive: true })
  const packages = join(projectRoot, 'node_modules')
  // Links take no room and no time, where the temporary folder is on the same disk and `cp` can make them.
  await finish(start('cp', ['-al', packages, root], `${root}.log`), 'cp').catch(() =>
    cpSync(packages, join(root, 'node_modules'), { recursive: true, verbatimSymlinks: true }),
  )
  for (const language of languages) {
    const file = join(root, 'messages', `${language}.json`)
    const messages = JSON.parse(readFileSync(file, 'utf8'))
    messages.site.about = `${mark} ${language}`
    writeFileSync(file, JSON.stringify(messages, null, 2))
  }
  const next = join(root, 'node_modules/next/dist/bin/next')
  await finish(start(process.execPath, [next, 'build'], `${root}.log`, {}, root), 'next build')
  return root
}

function portOf({ address }: Site): number {
  return Number(new URL(address).port)
}
