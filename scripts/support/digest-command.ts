import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { startNode } from './processes'

export type Ended = { exitCode: number | null; stderr: string[] }

/** A command of `npm run digest` on a database. */
export function startDigest(args: string[], database: string) {
  const child = startNode('lib/cli/main.ts', [...args, '--db', database], `${database}.log`)
  let stderr = ''
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data
  })
  const ended = once(child, 'close').then(([exitCode]): Ended => {
    return { exitCode, stderr: stderr.split('\n').filter(Boolean) }
  })
  /** Each resolves when that many lines have been printed or told there, or the command has ended. */
  return { child, ended, whenPrinted: countLines(child, child.stdout), whenTold: countLines(child, child.stderr) }
}

function countLines(child: ChildProcess, stream: Readable | null): (wanted: number) => Promise<void> {
  let lines = 0
  stream?.on('data', (data: Buffer) => {
    lines += data.toString().split('\n').length - 1
  })
  return (wanted) =>
    new Promise((resolve) => {
      const look = () => {
        if (lines >= wanted) resolve()
      }
      stream?.on('data', look)
      child.on('exit', () => resolve())
      look()
    })
}

/** Runs a command to its end; what went wrong in one line, `undefined` when it ended with exit code 0. */
export async function runDigest(args: string[], database: string): Promise<string | undefined> {
  const { exitCode, stderr } = await startDigest(args, database).ended
  return exitCode === 0 ? undefined : `${args[0]} ended with ${exitCode}: ${stderr.join(' / ')}`
}
