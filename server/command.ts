import { spawn } from 'node:child_process'
import { projectRoot } from '@/env'

export type CommandEnd = { exitCode: number; stdout: string; stderr: string }
export type Command = { ended: Promise<CommandEnd>; stop(): void }

/** Enough for what a command says at its end. */
const mostLetters = 20_000

/**
 * Runs the command line of this project beside the server, which makes nothing itself. `stop` asks it to end and ends it if it
 * does not within `graceMs`. Its exit code is 127 where it could not be started.
 */
export function startCommand(args: readonly string[], graceMs = 3_000): Command {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const ended = new Promise<CommandEnd>((resolve) => {
    child.on('error', (error) => resolve({ exitCode: 127, stdout: '', stderr: error.message }))
    child.on('close', (code) => resolve({ exitCode: code ?? 128, stdout: stdout(), stderr: stderr() }))
  })
  return {
    ended,
    stop() {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref()
    },
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-mostLetters)
  })
  return () => text
}
