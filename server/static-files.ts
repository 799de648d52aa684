import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { createPage, type Page } from './page'
import type { HeaderList, Seal } from './seal'

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Finds a hashed file of the build by the decoded path of a request; `undefined` for any path that is none. */
export type StaticFiles = (path: string) => Promise<Page> | undefined

/**
 * The files of a folder under an address, listed once: a path that was not listed is never opened, so none can lead out
 * of the folder. Their names change with their content, and what was read stays in memory.
 */
export function createStaticFiles(folder: string, address: string, seal: Seal): StaticFiles {
  const files = new Map(listFiles(folder).map((file) => [address + relative(folder, file).split(sep).join('/'), file]))
  const pages = new Map<string, Promise<Page>>()
  return (path) => {
    const file = files.get(path)
    if (file === undefined) return undefined
    const page = pages.get(path) ?? readPage(file, seal)
    pages.set(path, page)
    page.catch(() => pages.delete(path))
    return page
  }
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function readPage(file: string, seal: Seal): Promise<Page> {
  const headers: HeaderList = [
    ['content-type', contentTypes[extname(file)] ?? 'application/octet-stream'],
    ['cache-control', 'public, max-age=31536000, immutable'],
    ['vary', 'accept-encoding'],
    ...seal.ofOther,
  ]
  return createPage(200, headers, await readFile(file), 'file')
}
