import type { Page } from '@playwright/test'

declare global {
  interface Window {
    vitals?: { shift: number; largestPaintMs: number }
  }
}

/** What a browser loaded since `watchRequests`: addresses of fonts, of other hosts, and of scripts. */
export type Loaded = { fonts: string[]; outside: string[]; scripts: string[] }

/** Collects what a page asks for from now on. */
export function watchRequests(page: Page, origin: string | undefined): Loaded {
  const loaded: Loaded = { fonts: [], outside: [], scripts: [] }
  page.on('request', (request) => {
    const address = request.url()
    if (new URL(address).origin !== origin) loaded.outside.push(address)
    if (request.resourceType() === 'font') loaded.fonts.push(address)
    if (request.resourceType() === 'script') loaded.scripts.push(address)
  })
  return loaded
}

/** Adds up, in every document from now on, layout shifts (web.dev/cls, those after an input left out) and the largest contentful paint. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { shift: 0, largestPaintMs: 0 }
    window.vitals = vitals
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) vitals.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) vitals.largestPaintMs = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

/** The figures so far of the document that is open; throws where `watchVitals` was not called before it. */
export async function readVitals(page: Page): Promise<{ shift: number; largestPaintMs: number }> {
  const vitals = await page.evaluate(() => window.vitals)
  if (!vitals) throw new Error('this document was not watched')
  return vitals
}

/** Walks through the whole page as a reader would, so that what appears on the way does. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
}
