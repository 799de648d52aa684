import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { openDatabase } from '@/db/open'
import { eachDigest, type StoredDigest } from '@/db/queries/export'
import { spell } from '@/lib/markdown/test-letters'
import { summaryToHast } from '@/lib/markdown/to-hast'
import { collectComplaints } from '../../e2e/support/complaints'
import { createRandom } from '../../e2e/support/random'
import type { Check } from '../support/checks'
import { launchChromium } from '../support/chromium'
import { runDigest } from '../support/digest-command'
import { stop } from '../support/processes'
import { startSite } from '../support/site'
import { makeHostileDigest } from './make-digest'
import { judgeElement } from './markup'

const count = 30

/** Pages of generated digests in Chromium: what they do, what their summaries hold, and whether their words are seen. */
export async function checkInBrowser(folder: string, seed: number): Promise<Check[]> {
  const browser = await launchChromium()
  if (!browser) return []
  try {
    return await visit(browser, folder, seed)
  } finally {
    await browser.close()
  }
}

async function visit(browser: Browser, folder: string, seed: number): Promise<Check[]> {
  const database = join(folder, 'digests.db')
  const words = makeFiles(join(folder, 'files'), seed)
  const failure = await runDigest(['import', join(folder, 'files'), '--quiet'], database)
  if (failure) throw new Error(failure)
  const site = await startSite(database)
  try {
    const pages = { forbidden: [] as string[], lost: [] as string[] }
    const { page, complaints } = await openPage(browser, site.address)
    const digests = listDigests(database)
    let expected = 0
    for (const digest of digests) {
      const path = `/ko/${digest.day}/${digest.kind}`
      await page.goto(site.address + path)
      const { elements, dangers, text } = await page.evaluate(readPage)
      const own = wordsOf(digest, words)
      expected += own.length
      const forbidden = elements.flatMap(({ name, attributes }) => judgeElement(name, attributes))
      pages.forbidden.push(...[...dangers, ...forbidden].map((fault) => `${path}: ${fault}`))
      pages.lost.push(...own.filter((word) => !text.includes(word)).map((word) => `${path}: ${word} is not seen`))
    }
    return [
      { what: 'in Chromium, without its policy: pages do nothing', count: digests.length, wrong: complaints },
      { what: 'in Chromium: pages hold only what is allowed', count: digests.length, wrong: pages.forbidden },
      { what: 'in Chromium: words are seen', count: expected, wrong: pages.lost },
    ]
  } finally {
    await stop(site.server)
  }
}

/** The words of all of them come back, each once. */
function makeFiles(folder: string, seed: number): string[] {
  mkdirSync(folder)
  const random = createRandom(seed)
  const words = Array.from({ length: count }, (_, index) => {
    const { name, bytes, words: own } = makeHostileDigest(random, index, false)
    writeFileSync(join(folder, name), bytes)
    return own
  })
  return [...new Set(words.flat())]
}

function listDigests(database: string): StoredDigest[] {
  const db = openDatabase(database, { readonly: true })
  try {
    return [...eachDigest(db, {})]
  } finally {
    db.$client.close()
  }
}

/** The generated words that the page of a digest has to show. */
function wordsOf({ sections }: StoredDigest, words: readonly string[]): string[] {
  const texts = sections.flatMap(({ label, summaries, appearances }) => [
    label,
    ...summaries.map(({ body }) => spell(summaryToHast(body))),
    ...appearances.map(({ title }) => title),
  ])
  return words.filter((word) => texts.some((text) => text.includes(word)))
}

/** Without the policy that stands behind it, so that the content alone has to be harmless. */
async function openPage(browser: Browser, address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage()
  const complaints = collectComplaints(page, address)
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { page, complaints }
}

type Shown = { elements: { name: string; attributes: [string, string][] }[]; dangers: string[]; text: string }

/** Runs in the page. */
function readPage(): Shown {
  const main = document.querySelector('main') as HTMLElement
  const elements = [...main.querySelectorAll('.summary *')].map(({ localName, attributes }) => ({
    name: localName,
    attributes: [...attributes].map(({ name, value }): [string, string] => [name, value]),
  }))
  const dangers = [...main.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('iframe, object, embed, base, meta, style, img') ? [element.localName] : []),
    ...[...element.attributes].map(({ name }) => name).filter((name) => /^on|^srcdoc$|^formaction$/.test(name)),
  ])
  // A formula is drawn in pieces; its source, which MathML carries along, is whole.
  const sources = [...main.querySelectorAll('annotation')].map(({ textContent }) => textContent)
  // biome-ignore lint/performance/useDomNodeTextContent: what a style hides is not seen
  return { elements, dangers, text: [main.innerText, ...sources].join('\n') }
}
