import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@/db/open'
import { createRandom } from '../../e2e/support/random'
import type { Check } from '../support/checks'
import { runDigest, startDigest } from '../support/digest-command'
import { stop } from '../support/processes'
import { startSite } from '../support/site'
import { listFaults, takeStock } from './database-state'
import { type MadeDigest, makeDigests, type Versions, writeDigests } from './digests'
import { checkOfReading, startReaders } from './readers'

const readerCount = 4
/** A round's digests: those of the round before in a new version, then as many new ones. */
const perRound = 30
const newPerRound = 15
/** Some die while the program starts; the rest after one of its lines, within the time a digest takes. */
const startShare = 0.1
const startMs = 1500
const lineMs = 15

type Tally = {
  /** Kills that came after the first digest and before the last. */
  inside: number
  fresh: number
  old: number
  absent: number
  unsound: string[]
  torn: string[]
  unfinished: string[]
}

/** Kills imports at random moments, each followed by a whole one, under a server that is read from all the while. */
export async function killImports(folder: string, kills: number, seed: number): Promise<Check[]> {
  const database = join(folder, 'killed.db')
  openDatabase(database).$client.close()
  const site = await startSite(database)
  const digests = new Map<string, MadeDigest[]>()
  const readers = await startReaders({ site, count: readerCount, pauseMs: 100, seed, digests })
  const random = createRandom(seed)
  const tally: Tally = { inside: 0, fresh: 0, old: 0, absent: 0, unsound: [], torn: [], unfinished: [] }
  for (let round = 0; round < kills; round += 1) {
    const made = makeDigests(round * newPerRound, perRound, round)
    follow(digests, made)
    const files = writeDigests(join(folder, `round-${round}`), made)
    await killOne(database, files, random)
    examine(database, digests, round, tally)
    const failure = await finishOne(database, files, digests, round)
    if (failure) tally.unfinished.push(`kill ${round}: ${failure}`)
    rmSync(files, { recursive: true })
  }
  const reading = await readers.stop()
  await stop(site.server)
  return [
    {
      what: 'import killed: integrity and references',
      count: kills,
      seen: `${tally.inside} between its first and its last digest`,
      wrong: tally.unsound,
    },
    {
      what: 'import killed: each digest whole, old or absent',
      count: kills * perRound,
      seen: `${tally.fresh} new, ${tally.old} old, ${tally.absent} absent`,
      wrong: tally.torn,
    },
    { what: 'import killed: the next one completes', count: kills, wrong: tally.unfinished },
    checkOfReading('import killed: pages meanwhile', reading),
  ]
}

/** Makes the map hold this round's digests alone, each with the version it had and the one it gets. */
function follow(digests: Map<string, MadeDigest[]>, made: readonly MadeDigest[]): void {
  const before = new Map(digests)
  digests.clear()
  for (const digest of made) digests.set(digest.path, [...(before.get(digest.path)?.slice(-1) ?? []), digest])
}

async function killOne(database: string, files: string, random: () => number): Promise<void> {
  const { child, ended, whenPrinted } = startDigest(['import', files], database)
  if (random() < startShare) await sleep(random() * startMs)
  else {
    await whenPrinted(Math.floor(random() * (perRound + 1)))
    await sleep(random() * lineMs)
  }
  child.kill('SIGKILL')
  await ended
}

function examine(database: string, digests: Versions, round: number, tally: Tally): void {
  tally.unsound.push(...listFaults(database).map((fault) => `kill ${round}: ${fault}`))
  const { torn, found, absent } = takeStock(database, digests)
  tally.torn.push(...torn.map((path) => `kill ${round}: ${path}`))
  const done = found.get(round) ?? 0
  tally.fresh += done
  tally.old += found.get(round - 1) ?? 0
  tally.absent += absent
  if (done > 0 && done < perRound) tally.inside += 1
}

/** Imports the same files again, to the end; what is wrong afterwards, `undefined` when all of them are there. */
async function finishOne(
  database: string,
  files: string,
  digests: Versions,
  round: number,
): Promise<string | undefined> {
  const failure = await runDigest(['import', files, '--quiet'], database)
  if (failure) return failure
  const { torn, found } = takeStock(database, digests)
  const done = found.get(round) ?? 0
  return done === perRound ? undefined : `${done} of ${perRound} there, ${torn.length} torn`
}
