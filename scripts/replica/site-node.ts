import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { restore } from './litestream'
import { findFreePort, finish, startNode, statusOf, waitFor } from './processes'

/** One machine of the site: a database file and a server on it. */
export type SiteNode = { database: string; address: string; server: ChildProcess }

export async function startSite(database: string, { readonly = false, port = 0 } = {}): Promise<SiteNode> {
  const chosen = port || (await findFreePort())
  const server = startNode('server/main.ts', [], `${database}.server.log`, {
    DATABASE_PATH: database,
    DATABASE_READONLY: readonly ? '1' : '0',
    HOST: '127.0.0.1',
    PORT: String(chosen),
    WEB_CONCURRENCY: '1',
  })
  const address = `http://127.0.0.1:${chosen}`
  await waitFor(`server of ${database}`, 30_000, async () => (await statusOf(`${address}/healthz`)) === 200)
  return { database, address, server }
}

/** Keeps a reader's file up to date until `stop`, which resolves when the last restore is over. */
export function follow(litestream: string, replica: string, database: string): { stop(): Promise<void> } {
  let isFollowing = true
  const following = (async () => {
    while (isFollowing) {
      // Between two generations there may be nothing to restore for a moment.
      await restore(litestream, replica, database).catch(() => {})
      await sleep(250)
    }
  })()
  return {
    stop() {
      isFollowing = false
      return following
    },
  }
}

export function startImport(files: string[], database: string): ChildProcess {
  return startNode('lib/cli/main.ts', ['import', ...files, '--quiet', '--db', database], `${database}.import.log`)
}

type Export = { digests: { day: string; kind: string }[] }

/** What `digest export` says of a database: each digest as text, by day and kind. */
export async function exportDigests(database: string): Promise<Map<string, string>> {
  const file = `${database}.json`
  await finish(
    startNode('lib/cli/main.ts', ['export', '--out', file, '--db', database], `${database}.export.log`),
    'export',
  )
  // The document is our own; its shape has tests where it is made.
  const { digests } = JSON.parse(readFileSync(file, 'utf8')) as Export
  return new Map(digests.map((digest) => [`${digest.day}/${digest.kind}`, JSON.stringify(digest)]))
}
