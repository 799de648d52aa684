import PQueue from 'p-queue'

const together = 2
const mostMs = 10_000

/**
 * Makes pages two at a time: twenty at once are all done when the last one is, and what each of them holds meanwhile outlives
 * the sweeps of the heap. One that takes longer than ten seconds goes on, but holds up nobody any more.
 */
export function createTurns(): <T>(make: () => Promise<T>) => Promise<T> {
  const queue = new PQueue({ concurrency: together, timeout: mostMs })
  return (make) =>
    new Promise((resolve, reject) => {
      const takeTurn = () => {
        const made = Promise.resolve().then(make)
        made.then(resolve, reject)
        return made
      }
      // What goes wrong is told to who asked; a turn that took too long is over without a word.
      queue.add(takeTurn).catch(() => {})
    })
}
