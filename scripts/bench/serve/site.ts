import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connectDatabase } from '@/db/connect'
import { openDatabase } from '@/db/open'
import { type InventoryEntry, listInventory } from '@/db/queries/inventory'
import { findFreePort, startNode, statusOf, waitFor } from '../../support/processes'

export type Site = { origin: string; pid: number; databasePath: string; logFile: string; digests: InventoryEntry[] }

/** Our server in production on a new database that holds the digests of these folders, the later ones over the earlier. */
export async function startSite(folder: string, sources: readonly string[]): Promise<Site> {
  mkdirSync(folder, { recursive: true })
  const databasePath = join(folder, 'digests.db')
  const logFile = join(folder, 'log')
  for (const source of sources)
    await once(startNode('lib/cli/main.ts', ['import', source, '--db', databasePath, '--quiet'], logFile), 'exit')
  const digests = readInventory(databasePath)
  if (digests.length === 0) throw new Error(`no digest could be imported from ${sources.join(', ')}`)
  const port = await findFreePort()
  const origin = `http://127.0.0.1:${port}`
  const settings = { DATABASE_PATH: databasePath, HOST: '127.0.0.1', PORT: String(port), SITE_URL: origin }
  const server = startNode('server/main.ts', [], logFile, { ...settings, LOG_LEVEL: 'error', WEB_CONCURRENCY: '1' })
  await waitFor('the server', 30_000, async () => (await statusOf(`${origin}/healthz`)) === 200)
  return { origin, pid: pidOf(server), databasePath, logFile, digests }
}

/** The page that is measured: of the papers, the digest that lists a middling number of sources. */
export function choosePage(digests: readonly InventoryEntry[]): string {
  const papers = digests.filter(({ kind, editions }) => kind === 'papers' && editions.some(({ lang }) => lang === 'ko'))
  const bySize = papers.toSorted((a, b) => a.sources - b.sources || a.day.localeCompare(b.day))
  const chosen = bySize[Math.floor(bySize.length / 2)]
  if (!chosen) throw new Error('none of the digests is one of papers in Korean')
  return `/ko/${chosen.day}/papers`
}

let touches = 0

/** Changes the database without changing what it holds: the server's pages are stale and its store is emptied. */
export function emptyStore(databasePath: string): void {
  const db = connectDatabase(databasePath, { fileMustExist: true })
  touches += 1
  db.$client.pragma(`user_version = ${touches}`)
  db.$client.close()
}

function readInventory(databasePath: string): InventoryEntry[] {
  const db = openDatabase(databasePath)
  try {
    return listInventory(db)
  } finally {
    db.$client.close()
  }
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the server could not be started')
  return child.pid
}
