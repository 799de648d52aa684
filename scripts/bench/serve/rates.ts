import { Agent } from 'node:http'
import { ask } from './ask'
import { type Aim, applyLoad, connections } from './load'
import { readCpuMs } from './process-figures'
import { median, percentile, printTable, tellGoal } from './table'

/** A server that is compared: where it listens and, where its CPU is to be told, its process. */
export type Rival = { name: string; origin: string; pid?: number }

/** How often each rival is measured, for how long; the rivals take turns, so that what else the machine does meets all. */
export type Runs = { rounds: number; seconds: number }

const forms = { uncompressed: 'identity', brotli: 'br', unchanged: 'br' }
type Form = keyof typeof forms
const allForms: Form[] = ['uncompressed', 'brotli', 'unchanged']

type Figures = { perSecond: number; cpuMicroseconds: number; generatorShare: number }

/** Median requests a second by name and form (`ours brotli`), printed for each form of the page beside those of the first rival. */
export async function compareRates(
  rivals: readonly Rival[],
  path: string,
  runs: Runs,
  title: string,
): Promise<Map<string, number>> {
  const found = new Map<string, Figures[]>()
  const lanes = await Promise.all(rivals.map(async (rival) => ({ rival, aim: await aimAt(rival, path) })))
  for (let round = 0; round <= runs.rounds; round++)
    for (const form of allForms)
      for (const { rival, aim } of lanes) {
        // The first round only warms up: the JIT, the caches of the proxies, the file cache.
        const figures = await measure(rival, aim[form], round === 0 ? 1 : runs.seconds)
        const key = `${rival.name} ${form}`
        if (round > 0) found.set(key, [...(found.get(key) ?? []), figures])
      }
  const medianOf = (name: string, form: Form, figure: keyof Figures) =>
    median((found.get(`${name} ${form}`) ?? []).map((figures) => figures[figure]))
  const [first = { name: '' }] = rivals
  const rows = allForms.flatMap((form) =>
    rivals.map(({ name }) => {
      const rate = medianOf(name, form, 'perSecond')
      const cpu = medianOf(name, form, 'cpuMicroseconds')
      return [
        `${form}: ${name}`,
        Math.round(rate).toString(),
        (medianOf(first.name, form, 'perSecond') / rate).toFixed(2),
        Number.isNaN(cpu) ? '' : Math.round(cpu).toString(),
        Number.isNaN(cpu) ? '' : (medianOf(first.name, form, 'cpuMicroseconds') / cpu).toFixed(2),
        `${Math.round(medianOf(name, form, 'generatorShare') * 100)} %`,
      ]
    }),
  )
  printTable(`${title}: ${connections} connections, median of ${runs.rounds} runs of ${runs.seconds} s`, [
    ['', 'requests/s', 'ratio', 'its CPU µs', 'ratio', 'generator'],
    ...rows,
  ])
  console.log(`  ratio: ${first.name} to it. generator: its share of a core; where that is near 100 %, it and not the`)
  console.log('  server is the limit, and the CPU that a request takes in the server tells more')
  return new Map([...found].map(([key, list]) => [key, median(list.map(({ perSecond }) => perSecond))]))
}

async function measure({ pid }: Rival, aim: Aim, seconds: number): Promise<Figures> {
  const before = pid === undefined ? undefined : readCpuMs(pid)
  const { total, perSecond, generatorShare } = await applyLoad(aim, { seconds })
  const after = pid === undefined ? undefined : readCpuMs(pid)
  const cpuMs = before === undefined || after === undefined ? Number.NaN : after - before
  return { perSecond, generatorShare, cpuMicroseconds: (cpuMs * 1000) / total }
}

/** Whether ours answers "unchanged" faster than it sends the page. */
export function tellUnchangedGoal(rates: ReadonlyMap<string, number>, name: string): boolean {
  const rate = (form: Form) => rates.get(`${name} ${form}`) ?? Number.NaN
  return tellGoal('304 faster than 200', rate('unchanged') > Math.max(rate('brotli'), rate('uncompressed')))
}

async function aimAt({ origin }: Rival, path: string): Promise<Record<Form, Aim>> {
  const address = origin + path
  const { headers } = await ask(address, { 'accept-encoding': 'br' })
  const etag = headers.etag
  if (!etag) throw new Error(`${address} has no ETag`)
  const plain = { address, headers: { 'accept-encoding': forms.uncompressed }, status: 200 }
  return {
    uncompressed: plain,
    brotli: { ...plain, headers: { 'accept-encoding': forms.brotli } },
    unchanged: { address, headers: { 'accept-encoding': forms.unchanged, 'if-none-match': etag }, status: 304 },
  }
}

const firstByteCount = 400

/** Time to the first byte at one connection that stays open, the rivals taking turns at every request. */
export async function compareFirstByte(rivals: readonly Rival[], path: string): Promise<void> {
  const lanes = rivals.map((rival) => ({
    ...rival,
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    times: [] as number[],
  }))
  for (let count = -50; count < firstByteCount; count++)
    for (const { origin, agent, times } of lanes) {
      const { firstByteMs } = await ask(origin + path, { 'accept-encoding': 'br' }, agent)
      if (count >= 0) times.push(firstByteMs)
    }
  for (const { agent } of lanes) agent.destroy()
  const ours = median(lanes[0]?.times ?? [])
  const rows = lanes.map(({ name, times }, index) => [
    name,
    median(times).toFixed(2),
    percentile(times, 0.95).toFixed(2),
    index === 0 ? '' : (ours / median(times)).toFixed(2),
  ])
  printTable(`Time to first byte at one connection, ${firstByteCount} requests with brotli accepted`, [
    ['', 'median ms', 'p95 ms', 'ratio'],
    ...rows,
  ])
}
