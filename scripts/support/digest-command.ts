import { once } from 'node:events'
import { startNode } from './processes'

export type Ended = { exitCode: number | null; stderr: string[] }

/** A command of `npm run digest` on a database. */
export function startDigest(args: string[], database: string) {
  const child = startNode('lib/cli/main.ts', [...args, '--db', database], `${database}.log`)
  let lines = 0
  let stderr = ''
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data
  })
  child.stdout?.on('data', (data: Buffer) => {
    lines += data.toString().split('\n').length - 1
  })
  const ended = once(child, 'close').then(([exitCode]): Ended => {
    return { exitCode, stderr: stderr.split('\n').filter(Boolean) }
  })
  /** Resolves when it has printed that many lines, or has ended. */
  function whenPrinted(wanted: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (lines >= wanted) resolve()
      }
      child.stdout?.on('data', look)
      child.on('exit', () => resolve())
      look()
    })
  }
  return { child, ended, whenPrinted }
}

/** Runs a command to its end; what went wrong in one line, `undefined` when it ended with exit code 0. */
export async function runDigest(args: string[], database: string): Promise<string | undefined> {
  const { exitCode, stderr } = await startDigest(args, database).ended
  return exitCode === 0 ? undefined : `${args[0]} ended with ${exitCode}: ${stderr.join(' / ')}`
}
