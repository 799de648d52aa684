import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap grow to twice what is alive in it before it is swept. V8's own measure is made for programs whose data
 * grows: it lets this one, which makes a page and forgets it, hold up to four times what it needs.
 */
export function boundHeap(): void {
  setFlagsFromString('--heap-growing-percent=100')
}

/**
 * Runs with the maps back to our sources in use. Otherwise they are not: Node would read the map of each file of the framework
 * as it loads it and keep them all, 70 MB that nobody looks at. A stack is put into words when it is first read.
 */
export function withSourceMaps<T>(run: () => T): T {
  process.setSourceMapsEnabled(true)
  try {
    return run()
  } finally {
    process.setSourceMapsEnabled(false)
  }
}
