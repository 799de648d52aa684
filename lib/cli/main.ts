import { runCli } from './program'

async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  process.exitCode = await runCli(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: process.stderr.isTTY ?? false,
    now: () => new Date(),
  })
}

/** What a command does must not depend on whether someone still reads what it prints. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

main()
