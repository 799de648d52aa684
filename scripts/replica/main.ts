import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeDigests } from '../bench/synthetic'
import { finish, statusOf, stop, stopAll, waitFor } from '../support/processes'
import { type Site, startSite } from '../support/site'
import { startEdge } from './edge'
import { findLitestream, replicate, restore } from './litestream'
import { exportDigests, follow, startImport } from './site-node'

const seenLimitMs = 15_000
const runLimitMs = 110_000

type Row = { what: string; seen: string; isRight: boolean }

async function main(): Promise<void> {
  const litestream = findLitestream()
  if (!litestream) {
    console.log('skipped: no Litestream here; set LITESTREAM to its program (docs/running.md says where to get it)')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'replica-'))
  const end = async (code: number) => {
    await stopAll()
    rmSync(folder, { recursive: true, force: true })
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(1))
  setTimeout(() => {
    console.error(`not finished within ${runLimitMs / 1000} s`)
    end(1)
  }, runLimitMs).unref()
  try {
    const rows = await run(folder, litestream)
    for (const { what, seen, isRight } of rows) console.log(`${isRight ? 'ok  ' : 'FAIL'}  ${what.padEnd(62)} ${seen}`)
    await end(rows.every(({ isRight }) => isRight) ? 0 : 1)
  } catch (error) {
    console.error(error)
    await end(1)
  }
}

async function run(folder: string, litestream: string): Promise<Row[]> {
  const rows: Row[] = []
  const files = makeFiles(join(folder, 'files'))
  const replica = join(folder, 'replica')
  const [writerFile, firstFile, secondFile] = ['writer', 'first', 'second'].map((name) => {
    mkdirSync(join(folder, name))
    return join(folder, name, 'digests.db')
  }) as [string, string, string]

  await finish(startImport(files.slice(0, 4), writerFile), 'import')
  const writer = await startSite(writerFile)
  const replicating = replicate(litestream, writerFile, replica)
  await waitFor('first replica', seenLimitMs, () => tryRestore(litestream, replica, firstFile))
  await restore(litestream, replica, secondFile)
  const [first, second] = (await Promise.all(
    [firstFile, secondFile].map((file) => startSite(file, { readonly: true })),
  )) as [Site, Site]
  const firstFollowing = follow(litestream, replica, firstFile)
  let secondFollowing = follow(litestream, replica, secondFile)
  const edge = await startEdge(join(folder, 'edge'), [first.address, second.address])
  rows.push({
    what: 'proxy in front of the readers',
    seen: edge ? 'nginx' : 'none installed: not tried',
    isRight: true,
  })
  const visits = visit(`${edge ?? second.address}${pathOf(files[0])}`)

  for (const file of files.slice(4, 7)) {
    await finish(startImport([file], writerFile), 'import')
    const places = [first.address, second.address, ...(edge ? [edge] : [])]
    const lags = await Promise.all(places.map((address) => waitForPage(address, file)))
    rows.push({ what: 'an import is seen by first, second, proxy after', seen: lags.join(', '), isRight: true })
  }

  const replicated = await exportDigests(writerFile)
  const importing = startImport(files.slice(7), writerFile)
  importing.on('error', () => {})
  await waitFor('an import under way', 10_000, async () => (await statusOf(writer.address + pathOf(files[7]))) === 200)
  await Promise.all([importing, replicating, writer.server].map((child) => stop(child, 'SIGKILL')))
  const killed = performance.now()

  await firstFollowing.stop()
  await stop(first.server)
  await restore(litestream, replica, firstFile)
  const promoted = await startSite(firstFile, { port: Number(new URL(first.address).port) })
  const seconds = ((performance.now() - killed) / 1000).toFixed(1)
  rows.push({ what: 'writer killed, a reader takes its place after', seen: `${seconds} s`, isRight: true })
  rows.push(compare(replicated, await exportDigests(firstFile)))

  const nextReplica = join(folder, 'replica-2')
  replicate(litestream, firstFile, nextReplica)
  await secondFollowing.stop()
  secondFollowing = follow(litestream, nextReplica, secondFile)
  await finish(startImport(files.slice(7), firstFile), 'import')
  const lag = await waitForPage(second.address, files.at(-1))
  rows.push({ what: 'an import on the new writer is seen by the other reader after', seen: lag, isRight: true })
  const [here, there] = [await exportDigests(firstFile), await exportDigests(secondFile)]
  const isSame = here.size === files.length && isEqual(here, there)
  rows.push({ what: 'both hold the same digests', seen: `${here.size} and ${there.size}`, isRight: isSame })
  await secondFollowing.stop()
  rows.push({
    what: 'the new writer answers',
    seen: promoted.address,
    isRight: (await statusOf(`${promoted.address}/healthz`)) === 200,
  })

  const { count, failures } = await visits.stop()
  rows.push({
    what: 'readers all the while: answers, failures',
    seen: `${count}, ${failures}`,
    isRight: failures === 0,
  })
  return rows
}

function makeFiles(folder: string): string[] {
  makeDigests(40, folder)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name))
}

/** The page of a digest file, whose name holds day and kind. */
function pathOf(file = ''): string {
  const [, kind = '', day = ''] = /(papers|news)_(\d{4}-\d\d-\d\d)/i.exec(file) ?? []
  return `/ko/${day}/${kind.toLowerCase()}`
}

async function waitForPage(address: string, file = ''): Promise<string> {
  const page = address + pathOf(file)
  const lagMs = await waitFor(page, seenLimitMs, async () => (await statusOf(page)) === 200)
  return `${(lagMs / 1000).toFixed(2)} s`
}

async function tryRestore(litestream: string, replica: string, file: string): Promise<boolean> {
  return restore(litestream, replica, file).catch(() => false)
}

function compare(replicated: Map<string, string>, kept: Map<string, string>): Row {
  const lost = [...replicated].filter(([name, digest]) => kept.get(name) !== digest).length
  const more = kept.size - replicated.size
  const seen = `${replicated.size} replicated, ${lost} lost or changed, ${more} of the broken-off import`
  return { what: 'digest export before and after', seen, isRight: lost === 0 }
}

function isEqual(one: Map<string, string>, other: Map<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, digest]) => other.get(name) === digest)
}

/** A reader who asks for one page all the time. */
function visit(page: string): { stop(): Promise<{ count: number; failures: number }> } {
  let isVisiting = true
  const visiting = (async () => {
    let [count, failures] = [0, 0]
    for (; isVisiting; count += 1) {
      if ((await statusOf(page)) !== 200) failures += 1
      await sleep(50)
    }
    return { count, failures }
  })()
  return {
    stop() {
      isVisiting = false
      return visiting
    },
  }
}

main()
