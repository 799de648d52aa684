import cluster from 'node:cluster'
import type { Server } from 'node:http'
import { LostDatabaseError } from '@/db/errors'
import { env, formatOrigin } from '@/env'
import { drain } from './http-server'
import { createLog, type Log } from './log'
import { boundHeap } from './memory'
import { hasSchedule, type Scheduler, startScheduler } from './scheduler'
import { checkDatabase, checkpoint, startServer } from './start'
import { describeStartError } from './start-error'
import { runWorkers } from './workers'

/** Answers that take longer than this are cut off, so that an end takes less than 5 seconds in all. */
const drainMs = 3500

async function main(): Promise<void> {
  boundHeap()
  const log = createLog()
  if (cluster.isWorker) return runWorker(log)
  checkDatabase()
  let scheduler: Scheduler | undefined
  const onListening = (port: number) => {
    announce(port, log)
    if (hasSchedule()) scheduler = startScheduler(log)
  }
  // Asked to end with the server, not after it: together they have the time that an end may take.
  onSignal(() => scheduler?.stop())
  if (env.workers > 1) await runCluster(log, onListening)
  else await runAlone(log, onListening)
  await scheduler?.stop()
  checkpoint(log)
  log.info('stopped')
  process.exit()
}

async function runAlone(log: Log, onListening: (port: number) => void): Promise<void> {
  const server = await startServer(log)
  onListening(portOf(server))
  await stopped(server)
}

async function runCluster(log: Log, onListening: (port: number) => void): Promise<void> {
  const workers = runWorkers(env.workers, log, onListening)
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
