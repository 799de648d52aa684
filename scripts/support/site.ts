import type { ChildProcess } from 'node:child_process'
import { findFreePort, startNode, statusOf, waitFor } from './processes'

/** One machine of the site: a database file and a server on it. */
export type Site = { database: string; address: string; server: ChildProcess }

type SiteOptions = { readonly?: boolean; port?: number; root?: string }

/** A server on that database file, ready to answer; on a free port unless one is named, of this checkout or the one at `root`. */
export async function startSite(database: string, { readonly, port, root }: SiteOptions = {}): Promise<Site> {
  const chosen = port ?? (await findFreePort())
  const variables = {
    DATABASE_PATH: database,
    DATABASE_READONLY: readonly ? '1' : '0',
    HOST: '127.0.0.1',
    PORT: String(chosen),
    WEB_CONCURRENCY: '1',
  }
  const server = startNode('server/main.ts', [], `${database}.server.log`, variables, root)
  const address = `http://127.0.0.1:${chosen}`
  await waitFor(`server of ${database}`, 30_000, async () => (await statusOf(`${address}/healthz`)) === 200)
  return { database, address, server }
}

/** Whether its server has ended, by itself or by a signal. */
export function hasEnded({ server }: Site): boolean {
  return server.exitCode !== null || server.signalCode !== null
}
