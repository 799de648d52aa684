import { readFileSync, writeSync } from 'node:fs'

/** Loaded before a program that is measured: its peak of resident memory, in KB, goes to file descriptor 3 when it exits. */
process.on('exit', () => {
  writeSync(3, String(peakKilobytes()))
})

/** Linux counts VmHWM from the start of the program itself; `maxRSS` may still hold the peak of the process it was forked from. */
function peakKilobytes() {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (peak !== undefined) return Number(peak)
  } catch {
    // No /proc on this system.
  }
  return process.resourceUsage().maxRSS
}
