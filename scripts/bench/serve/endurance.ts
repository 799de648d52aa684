import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from './ask'
import { applyLoad } from './load'
import { readCpuMs, readUse } from './process-figures'
import { emptyStore, type Site } from './site'
import { median, percentile, printTable } from './table'

/** Packing for later requests goes on after an answer; this long is waited for it. */
const afterworkMs = 25

/** CPU of the server for a page that is asked for the first time after its store was emptied, over all digests in both languages. */
export async function measureCold({ origin, pid, databasePath, digests }: Site): Promise<void> {
  const paths = digests.slice(0, 82).flatMap(({ day, kind }) => [`/ko/${day}/${kind}`, `/en/${day}/${kind}`])
  const measured = paths.length > 60 ? paths : [...paths, ...paths, ...paths]
  // Unmeasured passes first, so that the code is compiled as it is in a server that has run for a while.
  for (let asked = 0; asked < 300; asked++) await askCold(origin + paths[asked % paths.length], databasePath)
  const cpu: number[] = []
  const times: number[] = []
  for (const path of measured) {
    const before = readCpuMs(pid)
    const { ms } = await askCold(origin + path, databasePath)
    await sleep(afterworkMs)
    const after = readCpuMs(pid)
    if (before !== undefined && after !== undefined) cpu.push(after - before)
    times.push(ms)
  }
  const row = (name: string, values: number[]) => [
    name,
    ...(values.length > 0
      ? [median(values), percentile(values, 0.95)].map((value) => value.toFixed(1))
      : ['skipped', '']),
  ]
  printTable(`Cold pages: ${measured.length} first requests, each after the store was emptied`, [
    ['', 'median', 'p95'],
    row('CPU ms a page', cpu),
    row('answered in ms', times),
  ])
}

async function askCold(address: string, databasePath: string) {
  emptyStore(databasePath)
  return await ask(address, { 'accept-encoding': 'br' })
}

/** Memory and file handles of the server after that many requests, against those after a warm-up of a tenth. */
export async function measureEndurance({ origin, pid }: Site, path: string, requests: number): Promise<void> {
  const aim = { address: origin + path, headers: { 'accept-encoding': 'br' }, status: 200 }
  await applyLoad(aim, { requests: Math.ceil(requests / 10) })
  const before = await settled(pid)
  await applyLoad(aim, { requests })
  const after = await settled(pid)
  if (!before || !after) return console.log('\nMemory and handles: skipped, this system has no /proc')
  printTable(`Memory and file handles over ${requests} requests, after a warm-up of a tenth of them`, [
    ['', 'before', 'after', 'change'],
    ['memory MB', before.megabytes, after.megabytes].map(asText).concat(asText(after.megabytes - before.megabytes)),
    ['file handles', before.handles, after.handles].map(asText).concat(asText(after.handles - before.handles)),
  ])
}

async function settled(pid: number) {
  // Connections that were closed leave their handles a moment later.
  await sleep(1000)
  return readUse(pid)
}

function asText(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 10) / 10)
}
