import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '@/env'

export type Variables = Record<string, string>

/** Everything started here, so that nothing outlives the run. */
const living = new Set<ChildProcess>()

/** Starts a program of this run; what it prints is added to `logFile`. */
export function start(
  command: string,
  args: string[],
  logFile: string,
  variables: Variables = {},
  cwd = projectRoot,
): ChildProcess {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child)
  child.on('exit', () => living.delete(child))
  child.on('error', () => living.delete(child))
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => appendFileSync(logFile, data))
  return child
}

/** Starts a TypeScript file of this checkout, or of another one. */
export function startNode(
  file: string,
  args: string[],
  logFile: string,
  variables: Variables = {},
  root = projectRoot,
): ChildProcess {
  return start(process.execPath, ['--import', 'tsx', join(root, file), ...args], logFile, variables, root)
}

/** Resolves when it has ended well; throws with its exit code otherwise. */
export async function finish(child: ChildProcess, name: string): Promise<void> {
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${name} ended with exit code ${code}`)
}

export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), 6000)
  await ended
  clearTimeout(late)
}

export async function stopAll(): Promise<void> {
  await Promise.all([...living].map((child) => stop(child)))
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

/** Asks again and again until it holds; the milliseconds that took. Throws after `limitMs`. */
export async function waitFor(what: string, limitMs: number, holds: () => Promise<boolean>): Promise<number> {
  const begin = performance.now()
  while (!(await holds())) {
    if (performance.now() - begin > limitMs) throw new Error(`${what}: not within ${limitMs / 1000} s`)
    await sleep(20)
  }
  return performance.now() - begin
}

/** Status of an address, 0 when nobody answers. */
export async function statusOf(address: string): Promise<number> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'manual' })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
