import cluster from 'node:cluster'
import type { Server } from 'node:http'
import { LostDatabaseError } from '@/db/errors'
import { env, formatOrigin } from '@/env'
import { drain } from './http-server'
import { createLog, type Log } from './log'
import { hasSchedule, startScheduler } from './scheduler'
import { checkDatabase, checkpoint, startServer } from './start'
import { describeStartError } from './start-error'
import { runWorkers } from './workers'

/** Answers that take longer than this are cut off, so that an end takes less than 5 seconds in all. */
const drainMs = 3500

async function main(): Promise<void> {
  const log = createLog()
  if (cluster.isWorker) return runWorker(log)
  checkDatabase()
  const scheduler = hasSchedule() ? startScheduler(log) : undefined
  // Asked to end with the server, not after it: the database is closed cleanly only when both have ended.
  onSignal(() => scheduler?.stop())
  if (env.workers > 1) await runCluster(log)
  else await runAlone(log)
  await scheduler?.stop()
  checkpoint(log)
  log.info('stopped')
  process.exit()
}

async function runAlone(log: Log): Promise<void> {
  const server = await startServer(log)
  announce(portOf(server), log)
  await stopped(server)
}

async function runCluster(log: Log): Promise<void> {
  const workers = runWorkers(env.workers, log, (port) => announce(port, log))
  onSignal(workers.stop)
  const { exitCode, message } = await workers.ended
  if (message) console.error(message)
  process.exitCode = exitCode
}

async function runWorker(log: Log): Promise<void> {
  // The first process may end without a word to its workers.
  process.on('disconnect', () => process.exit())
  await stopped(await startServer(log))
  process.exit()
}

/** Resolves when a signal has come and the answers that had begun are finished. */
function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    onSignal(() => drain(server, drainMs).then(resolve))
  })
}

function onSignal(stop: () => unknown): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (!isStopping) stop()
      isStopping = true
    })
}

function announce(port: number, log: Log): void {
  console.log(`Daily AI Insights  ${formatOrigin(env.host, port)}`)
  log.info({ host: env.host, port, workers: env.workers, node: process.version }, 'started')
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : env.port
}

main().catch((error: unknown) => {
  const line = describeStartError(error)
  if (cluster.isWorker && line) process.send?.({ startError: line }, () => process.exit(1))
  else {
    console.error(line ?? error)
    process.exit(error instanceof LostDatabaseError ? 3 : 1)
  }
})
