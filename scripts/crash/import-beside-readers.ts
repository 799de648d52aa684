import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@/db/open'
import type { Check } from '../support/checks'
import { runDigest, startDigest } from '../support/digest-command'
import { stop } from '../support/processes'
import { startSite } from '../support/site'
import { countDigests, listFaults, takeStock } from './database-state'
import { asVersions, makeDigests, type Versions, writeDigests } from './digests'
import { checkOfReading, type Reading, startReaders } from './readers'

const readerCount = 20
const counts = { before: 200, batches: 15, perBatch: 20 }
/** Readers come back to one digest in ten, so that most pages are asked for before and after an import. */
const readShare = 10
const lockMs = 8000
const logLimit = 64 * 1024 * 1024
const mostTries = 6

/** `p99` is the time in ms within which 99 of 100 answers have to come. */
type Options = { seconds: number; p99: number; seed: number }

/**
 * Twenty readers for that long, while two importers bring the same 300 digests, in batches side by side, and a third
 * connection holds the write lock for 8 seconds from a third of the time on.
 */
export async function importBesideReaders(folder: string, { seconds, p99, seed }: Options): Promise<Check[]> {
  const database = join(folder, 'busy.db')
  const old = makeDigests(0, counts.before)
  const added = makeDigests(counts.before, counts.batches * counts.perBatch)
  const failure = await runDigest(['import', writeDigests(join(folder, 'old'), old), '--quiet'], database)
  if (failure) throw new Error(failure)
  const batches = Array.from({ length: counts.batches }, (_, index) =>
    writeDigests(join(folder, `batch-${index}`), added.slice(index * counts.perBatch, (index + 1) * counts.perBatch)),
  )
  const digests = asVersions([...old, ...added])
  const read = asVersions([...old, ...added].filter((_, index) => index % readShare === 0))
  const site = await startSite(database)
  const log = watchLog(database)
  const readers = await startReaders({ site, count: readerCount, pauseMs: 40, seed, digests: read })
  const everyMs = (seconds * 900) / counts.batches
  const [one, other] = await Promise.all([
    importBatches(database, batches, everyMs),
    importBatches(database, batches, everyMs),
    holdWriteLock(database, (seconds * 1000) / 3),
    sleep(seconds * 1000),
  ])
  const reading = await readers.stop()
  const logBytes = log.stop()
  await stop(site.server)
  return [
    checkOfReading(`${readerCount} readers beside two importers, ${seconds} s`, withPace(reading, p99)),
    checkOfImporter('first importer', one),
    checkOfImporter('second importer, the same digests', other),
    checkAfterwards(database, digests),
    {
      what: 'write-ahead log at the end, below 64 MiB',
      count: 1,
      seen: `${megabytes(logBytes.end)} MiB, ${megabytes(logBytes.largest)} at its largest`,
      wrong: logBytes.end < logLimit ? [] : ['too large'],
    },
  ]
}

function withPace(reading: Reading, p99: number): Reading {
  const slow = reading.p99Ms > p99 ? [`p99 above ${p99} ms`] : []
  return { ...reading, wrong: [...reading.wrong, ...slow] }
}

function checkAfterwards(database: string, digests: Versions): Check {
  const { found, torn, absent } = takeStock(database, digests)
  const total = countDigests(database)
  const faults = [
    ...listFaults(database),
    ...torn.map((path) => `torn: ${path}`),
    ...(absent > 0 ? [`${absent} absent`] : []),
    ...(total === digests.size ? [] : [`${total} digests, expected ${digests.size}`]),
  ]
  return { what: 'afterwards: integrity, all digests whole, none twice', count: found.get(0) ?? 0, wrong: faults }
}

type Importer = { runs: number; locked: number; wrong: string[] }

function checkOfImporter(what: string, { runs, locked, wrong }: Importer): Check {
  return { what, count: runs, seen: `runs, ${locked} told that the database is locked and run again`, wrong }
}

async function importBatches(database: string, batches: readonly string[], everyMs: number): Promise<Importer> {
  const importer: Importer = { runs: 0, locked: 0, wrong: [] }
  const begin = performance.now()
  for (const [index, files] of batches.entries()) {
    await sleep(Math.max(0, begin + index * everyMs - performance.now()))
    await importBatch(database, files, importer)
  }
  return importer
}

/** A run that finds the database locked for too long says so in one line, and is run again. */
async function importBatch(database: string, files: string, importer: Importer): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const { exitCode, stderr } = await startDigest(['import', files, '--quiet'], database).ended
    importer.runs += 1
    if (exitCode === 0 && stderr.length === 0) return
    const isLocked = exitCode !== 0 && stderr.length === 1 && /locked by another process/.test(stderr[0] ?? '')
    if (!isLocked) {
      importer.wrong.push(`${files}: ended with ${exitCode}: ${stderr.join(' / ')}`)
      return
    }
    importer.locked += 1
  }
  importer.wrong.push(`${files}: locked ${mostTries} times`)
}

async function holdWriteLock(database: string, afterMs: number): Promise<void> {
  await sleep(afterMs)
  const db = openDatabase(database)
  db.$client.exec('BEGIN IMMEDIATE')
  await sleep(lockMs)
  db.$client.exec('ROLLBACK')
  db.$client.close()
}

function watchLog(database: string): { stop(): { end: number; largest: number } } {
  const measure = () => statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0
  let largest = 0
  const timer = setInterval(() => {
    largest = Math.max(largest, measure())
  }, 200)
  return {
    stop() {
      clearInterval(timer)
      return { end: measure(), largest: Math.max(largest, measure()) }
    },
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
