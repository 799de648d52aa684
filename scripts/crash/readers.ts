import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '../../e2e/support/random'
import type { Check } from '../support/checks'
import { statusOf } from '../support/processes'
import { hasEnded, type Site } from '../support/site'
import { findVersion, isWhole } from './digest-page'
import type { Versions } from './digests'

/** Pages and documents that change with every import; those a version of the site does not have are left out. */
const changing = ['/ko', '/en', `/ko/search?q=${encodeURIComponent('강화학습')}`, '/feeds/ko/papers.atom']
const changingShare = 0.2

export type ReadersOptions = {
  site: Site
  count: number
  /** Between two requests of a reader, at most. */
  pauseMs: number
  seed: number
  /** What is read, with the versions each digest may be shown in; looked at anew at every request. */
  digests: Versions
}

export type Reading = { requests: number; unchanged: number; absent: number; p99Ms: number; wrong: string[] }

type Run = ReadersOptions & {
  changing: string[]
  signal: AbortSignal
  reading: Reading
  times: number[]
  random: () => number
}

/** Readers that request pages one after another until `stop`, which tells what they were answered. */
export async function startReaders(options: ReadersOptions): Promise<{ stop(): Promise<Reading> }> {
  const stopping = new AbortController()
  const reading: Reading = { requests: 0, unchanged: 0, absent: 0, p99Ms: 0, wrong: [] }
  const run: Run = {
    ...options,
    changing: await listPresent(options.site.address),
    signal: stopping.signal,
    reading,
    times: [],
    random: createRandom(options.seed),
  }
  const readers = Array.from({ length: options.count }, () => readPages(run))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(readers)
      if (hasEnded(options.site)) reading.wrong.push('the server has ended')
      if (reading.requests === 0) reading.wrong.push('nothing was requested')
      return { ...reading, p99Ms: percentile(run.times, 0.99) }
    },
  }
}

/** A reading as a line of the table. */
export function checkOfReading(what: string, { requests, unchanged, absent, p99Ms, wrong }: Reading): Check {
  const seen = `${unchanged} unchanged, ${absent} not there yet, p99 ${Math.round(p99Ms)} ms`
  return { what, count: requests, seen, wrong }
}

async function listPresent(address: string): Promise<string[]> {
  const statuses = await Promise.all(changing.map((path) => statusOf(address + path)))
  return changing.filter((_, index) => statuses[index] !== 404)
}

type Seen = { etag: string | null; version: number }

/** One reader. It remembers what it was shown, as a browser does, so that it notices when a later answer is older. */
async function readPages(run: Run): Promise<void> {
  const seen = new Map<string, Seen>()
  while (!run.signal.aborted) {
    const pages = run.random() < changingShare ? run.changing : [...run.digests.keys()]
    const path = pages[Math.floor(run.random() * pages.length)] ?? '/ko'
    const wrong = await readPage(run, path, seen).catch((error: Error) => `${error.message} ${error.cause ?? ''}`)
    if (wrong) run.reading.wrong.push(`${new Date().toISOString().slice(11, 23)} ${path}: ${wrong}`)
    await sleep(run.random() * run.pauseMs)
  }
}

/** Requests a page; what is wrong with the answer, `undefined` when it is one a reader may be given. */
async function readPage(run: Run, path: string, seen: Map<string, Seen>): Promise<string | undefined> {
  const known = seen.get(path)
  const headers: Record<string, string> = known?.etag && run.random() < 0.5 ? { 'if-none-match': known.etag } : {}
  const begin = performance.now()
  const answer = await fetch(run.site.address + path, {
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  })
  const text = await answer.text()
  run.times.push(performance.now() - begin)
  run.reading.requests += 1
  if (answer.status === 304) run.reading.unchanged += 1
  if (answer.status === 304) return headers['if-none-match'] ? undefined : '304 to a request without an ETag'
  const versions = run.digests.get(path)
  if (answer.status === 404 && versions) {
    run.reading.absent += 1
    return known ? '404, though it was there before' : undefined
  }
  if (answer.status !== 200) return `status ${answer.status}`
  const isPage = answer.headers.get('content-type')?.startsWith('text/html')
  if (isPage ? !isWhole(text) : !text.trimEnd().endsWith('>')) return 'not whole'
  if (!versions) return undefined
  const version = findVersion(text, versions)
  if (version === undefined) return 'a torn page'
  seen.set(path, { etag: answer.headers.get('etag'), version })
  return known && version < known.version ? `version ${version} after ${known.version}` : undefined
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}
