import { type Browser, chromium } from '@playwright/test'
import { canRun, chooseBrowser } from '../../prepare/choose-browser.cjs'
import { askFor } from './ask'
import { median, printTable, tellGoal } from './table'
import { readVitals, scrollThrough, watchRequests, watchVitals } from './vitals'
import { listStyles, withoutScripts } from './weight'
import { pack, startNodeYardstick, type Thing } from './yardsticks'

const rounds = 5
const cpuSlowdown = 4
/** "Slow 4G" as Lighthouse has it: 150 ms round trip, 1.6 Mbit/s down, 0.75 Mbit/s up. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

type Visit = { largestPaintMs: number; shift: number; fonts: number; outside: number }

/** Our page against the same content as plain HTML with its styles, in Chromium on a slow computer and network; true also when there is no browser. */
export async function compareInBrowser(origin: string, path: string, folder: string): Promise<boolean> {
  const executablePath = chooseBrowser(process.env, chromium.executablePath())
  if (!executablePath || !canRun(executablePath)) {
    console.log('\nIn a browser: skipped, there is none (CHROMIUM_PATH names one)')
    return true
  }
  const { origin: plain } = await startNodeYardstick(folder, await plainPage(origin, path))
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const ours: Visit[] = []
    const theirs: Visit[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await visit(browser, origin, path))
      theirs.push(await visit(browser, plain, path))
    }
    return report(ours, theirs)
  } finally {
    await browser.close()
  }
}

/** The page without scripts and the style sheets it names, each packed as a page is. */
async function plainPage(origin: string, path: string): Promise<Record<string, Thing>> {
  const html = (await askFor(origin + path)).body.toString()
  const things: Record<string, Thing> = { [path]: pack('text/html; charset=utf-8', Buffer.from(withoutScripts(html))) }
  for (const style of listStyles(html)) things[style] = pack('text/css', (await askFor(origin + style)).body)
  const icon = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  for (const address of [...html.matchAll(/<link rel="icon" href="([^"]+)"/g)].flatMap(([, href]) => href ?? []))
    things[address] = pack('image/svg+xml', icon)
  return things
}

async function visit(browser: Browser, origin: string, path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  try {
    const page = await context.newPage()
    const loaded = watchRequests(page, origin)
    await watchVitals(page)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowNetwork)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    await page.goto(origin + path, { waitUntil: 'networkidle' })
    // Read before anything moves: a reader's input ends what counts as the largest paint.
    const { largestPaintMs } = await readVitals(page)
    await scrollThrough(page)
    await page.waitForLoadState('networkidle')
    const { shift } = await readVitals(page)
    return { largestPaintMs, shift, fonts: loaded.fonts.length, outside: loaded.outside.length }
  } finally {
    await context.close()
  }
}

function report(ours: readonly Visit[], plain: readonly Visit[]): boolean {
  const paint = (visits: readonly Visit[]) => median(visits.map(({ largestPaintMs }) => largestPaintMs))
  const worst = (figure: 'shift' | 'fonts' | 'outside') => Math.max(...ours.map((visit) => visit[figure]))
  printTable(`In a browser, ${cpuSlowdown}x CPU slowdown, 150 ms and 1.6 Mbit/s, median of ${rounds} visits in turn`, [
    ['', 'largest contentful paint ms', 'ratio'],
    ['ours', Math.round(paint(ours)).toString(), (paint(ours) / paint(plain)).toFixed(2)],
    ['as plain HTML', Math.round(paint(plain)).toString(), ''],
  ])
  const goals = [
    tellGoal(`layout shift 0 (worst ${worst('shift').toFixed(4)})`, worst('shift') === 0),
    tellGoal(`no font (${worst('fonts')})`, worst('fonts') === 0),
    tellGoal(`no request to another host (${worst('outside')})`, worst('outside') === 0),
  ]
  return goals.every(Boolean)
}
