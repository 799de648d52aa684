import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { finish, startNode } from '../support/processes'
import { restore } from './litestream'

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
