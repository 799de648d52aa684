import { Writable } from 'node:stream'
import type { Io } from './io'
import { runCli } from './program'

export type CliRun = { exitCode: number; stdout: string; stderr: string }

function createSink() {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream, read: () => Buffer.concat(chunks).toString() }
}

/** Runs a command line within the test and gives what it printed. */
export async function run(args: string[], options: Partial<Pick<Io, 'isTerminal' | 'now'>> = {}): Promise<CliRun> {
  const stdout = createSink()
  const stderr = createSink()
  const now = () => new Date('2024-11-15T15:30:00Z')
  const io = { stdout: stdout.stream, stderr: stderr.stream, isTerminal: false, now, ...options }
  return { exitCode: await runCli(args, io), stdout: stdout.read(), stderr: stderr.read() }
}
