import { exitCodes } from './exit-code'

/**
 * Runs work that can be stopped: Ctrl+C or SIGTERM aborts its signal, Ctrl+C once more ends the process at once. A SIGTERM that
 * follows counts once, since npm sends one when Ctrl+C has ended it.
 */
export async function withInterruption<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted && signal === 'SIGINT') process.exit(exitCodes.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
