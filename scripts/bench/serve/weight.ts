import { gzipSync } from 'node:zlib'
import { askFor } from './ask'

/** Bytes over the wire with gzip. `plain` is the same content as plain HTML, `firstLoad` the addresses of its scripts. */
export type Weight = { scripts: number; styles: number; html: number; plain: number; firstLoad: string[] }

/** What a page may weigh, in bytes with gzip; `htmlRatio` is its HTML against the same content as plain HTML. */
export const budget = { scripts: 150 * 1024, styles: 15 * 1024, htmlRatio: 2 }

/** Level with which the server packs pages (server/encoding.ts): the plain document is packed alike. */
const pageLevel = 6

/**
 * What a page weighs for a browser that comes for the first time. First-load JavaScript are the scripts the document
 * names, but for those with `noModule`, which only browsers without modules load; a chunk that is asked for later, such
 * as the chart's, is not among them.
 */
export async function weigh(address: string): Promise<Weight> {
  const html = (await askFor(address)).body.toString()
  const firstLoad = listScripts(html).map((path) => new URL(path, address).href)
  const styles = listStyles(html).map((path) => new URL(path, address).href)
  return {
    scripts: await sumOf(firstLoad),
    styles: await sumOf(styles),
    html: await sumOf([address]),
    plain: gzipSync(withoutScripts(html), { level: pageLevel }).length,
    firstLoad,
  }
}

async function sumOf(addresses: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    addresses.map(async (address) => (await askFor(address, { 'accept-encoding': 'gzip' })).body.length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const scriptElement = /<script\b([^>]*)>[\s\S]*?<\/script>/gi

function listScripts(html: string): string[] {
  const sources = [...html.matchAll(scriptElement)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .flatMap((attributes) => / src="([^"]+)"/i.exec(attributes)?.[1] ?? [])
  return [...new Set(sources)]
}

/** Addresses of the style sheets that the document names. */
export function listStyles(html: string): string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/gi)].map(([link]) => link)
  const sheets = links.filter((link) => / rel="stylesheet"/i.test(link))
  return [...new Set(sheets.flatMap((link) => / href="([^"]+)"/i.exec(link)?.[1] ?? []))]
}

/**
 * The same content as plain HTML: the served document without its script elements, those with data for hydration
 * included, and without the links that load scripts ahead. All else stays as it was served: text, markup, styles.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(scriptElement, '')
    .replace(/<link\b[^>]*>/gi, (link) => (/ as="script"| rel="modulepreload"/i.test(link) ? '' : link))
}
