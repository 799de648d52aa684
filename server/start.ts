import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { connectDatabase } from '@/db/connect'
import { followDatabase } from '@/db/live'
import { openDatabase } from '@/db/open'
import { env, projectRoot } from '@/env'
import { readHealth } from './health'
import { createHttpServer, listen, logAnswers } from './http-server'
import { createPageStore } from './keep'
import { createListener } from './listener'
import type { Log } from './log'
import { createSeal } from './seal'
import { createStaticFiles } from './static-files'

/** A lock holds up the whole process while it is waited for; a locked database is answered from memory instead. */
const lockTimeoutMs = 20

/** A server that listens and answers; throws what keeps it from doing so. */
export async function startServer(log: Log): Promise<Server> {
  const { host, port, databasePath, siteUrl, keepBytes } = env
  const next = await loadNext()
  // Next would take requests for other protocols from our server; it gets one that never listens.
  const app = next({ dev: false, quiet: true, hostname: host, port, dir: projectRoot, httpServer: createServer() })
  await app.prepare()
  const live = followDatabase(databasePath, (path) => openDatabase(path, { readonly: true, timeoutMs: lockTimeoutMs }))
  const seal = createSeal(siteUrl)
  const store = createPageStore(keepBytes)
  const listener = createListener({
    handle: app.getRequestHandler(),
    readVersion: live.readVersion,
    readHealth: () => readHealth(live.get(), store, new Date()),
    host: new URL(siteUrl).host,
    files: createStaticFiles(join(projectRoot, '.next', 'static'), '/_next/static/', seal),
    store,
    seal,
    log,
  })
  const server = createHttpServer(listener, seal)
  if (env.hasAccessLog) logAnswers(server, log)
  await listen(server, host, port)
  return server
}

/** Loaded behind our own files, whose source maps are kept, and without its own. */
async function loadNext() {
  process.setSourceMapsEnabled(false)
  return (await import('next')).default
}

/** Opened once before anything listens, so that a database that cannot be used is said here and not to a reader. */
export function checkDatabase(): void {
  openDatabase(env.databasePath, { readonly: env.isDatabaseReadonly }).$client.close()
}

/** Moves what the write-ahead log holds into the database file, so that the file alone is whole. */
export function checkpoint(log: Log): void {
  if (env.isDatabaseReadonly) return
  try {
    const db = connectDatabase(env.databasePath, { fileMustExist: true, timeoutMs: 500 })
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    db.$client.close()
  } catch (error) {
    log.warn({ err: error }, 'the write-ahead log could not be moved into the database')
  }
}
