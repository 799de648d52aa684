import cluster, { type Worker } from 'node:cluster'
import type { Log } from './log'

/** A worker tells the first process that it cannot start, so that several say it once. */
export type WorkerMessage = { startError: string }

export type Restarts = { limit: number; windowMs: number }

/** Whether one more end of a worker is within the limit: `ends` are the times of the last ones, kept up to date here. */
export function mayRestart(ends: number[], now: number, { limit, windowMs }: Restarts): boolean {
  ends.push(now)
  while ((ends[0] ?? now) <= now - windowMs) ends.shift()
  return ends.length <= limit
}

export type WorkersEnd = { exitCode: number; message?: string }

/**
 * Keeps `count` processes answering. `onListening` is called once with the port; resolves when all have ended: after
 * `stop`, when one cannot start, or when they crash more often than `restarts` allows.
 */
export function runWorkers(
  count: number,
  log: Log,
  onListening: (port: number) => void,
  restarts: Restarts = { limit: 10, windowMs: 60_000 },
): { ended: Promise<WorkersEnd>; stop(): void } {
  const ends: number[] = []
  const listening = new Set<Worker>()
  let end: WorkersEnd | undefined
  let isAnnounced = false
  let resolveEnd: (end: WorkersEnd) => void = () => {}

  function stopWith(reason: WorkersEnd) {
    end ??= reason
    for (const worker of livingWorkers()) worker.process.kill('SIGTERM')
  }

  cluster.on('listening', (worker, address) => {
    listening.add(worker)
    if (!isAnnounced) onListening(address.port)
    isAnnounced = true
  })
  cluster.on('message', (_worker, message: WorkerMessage) => stopWith({ exitCode: 1, message: message.startError }))
  cluster.on('exit', (worker, code, signal) => {
    if (!end) {
      log.error({ worker: worker.process.pid, code, signal }, 'a worker ended')
      if (!listening.has(worker)) stopWith({ exitCode: 1, message: 'a worker could not start' })
      else if (mayRestart(ends, Date.now(), restarts)) cluster.fork()
      else stopWith({ exitCode: 1, message: 'workers end again and again' })
    }
    listening.delete(worker)
    if (end && livingWorkers().length === 0) resolveEnd(end)
  })
  // Handing connections out in turn loses those on their way to a worker that has just died: they would hang for ever.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  for (let index = 0; index < count; index += 1) cluster.fork()
  return {
    ended: new Promise((resolve) => {
      resolveEnd = resolve
    }),
    stop: () => stopWith({ exitCode: 0 }),
  }
}

function livingWorkers(): Worker[] {
  return Object.values(cluster.workers ?? {}).flatMap((worker) => (worker && !worker.isDead() ? [worker] : []))
}
