import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeDatabaseError } from '@/db/errors'
import { findSchemaVersion, latestSchemaVersion } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import { createRandom } from '../../e2e/support/random'
import { type Check, describeError } from '../support/checks'
import { startNode } from '../support/processes'
import { countDigests, listFaults } from './database-state'

/** Kills come until somewhat after the usual end. */
const reach = 1.4
const lookEveryMs = 2

type Tally = { unfinished: number; begun: number; wrong: string[]; looks: Looks }
/** What a reader of the file found: nothing or not all of the schema, or a database to read. */
type Looks = { early: number; ready: number; wrong: string[] }

/** Kills the making of new databases at random moments, each looked at all the while; opening it again must complete it. */
export async function killMigrations(folder: string, kills: number, seed: number): Promise<Check[]> {
  const random = createRandom(seed)
  const usualMs = await measure(folder)
  const looks: Looks = { early: 0, ready: 0, wrong: [] }
  const tally: Tally = { unfinished: 0, begun: 0, wrong: [], looks }
  for (let round = 0; round < kills; round += 1) {
    const database = join(folder, `new-${round}.db`)
    await killOne(database, random() * usualMs * reach, tally)
    tally.wrong.push(...complete(database).map((fault) => `kill ${round}: ${fault}`))
  }
  const { unfinished, begun, wrong } = tally
  const { early, ready } = looks
  return [
    {
      what: 'migration killed: opening again completes it',
      count: kills,
      seen: `${unfinished} before its end, ${begun} with something written; takes ${usualMs.toFixed(0)} ms`,
      wrong,
    },
    {
      what: 'migration killed: readers see none of it or all',
      count: early + ready + looks.wrong.length,
      seen: `${early} none, ${ready} all`,
      wrong: looks.wrong,
    },
  ]
}

async function measure(folder: string): Promise<number> {
  const { printed, ended } = startOpening(join(folder, 'measured.db'))
  await ended
  return Number(/open (.*)/.exec(printed())?.[1])
}

function startOpening(database: string) {
  const child = startNode('scripts/crash/open-database.ts', [database], `${database}.log`)
  let text = ''
  child.stdout?.on('data', (data: Buffer) => {
    text += data
  })
  return { child, printed: () => text, ended: once(child, 'close') }
}

async function killOne(database: string, afterMs: number, tally: Tally): Promise<void> {
  const { child, printed, ended } = startOpening(database)
  if (child.stdout) await Promise.race([once(child.stdout, 'data'), ended])
  const looking = setInterval(() => look(database, tally.looks), lookEveryMs)
  await sleep(afterMs)
  child.kill('SIGKILL')
  await ended
  clearInterval(looking)
  look(database, tally.looks)
  if (!printed().includes('open ')) tally.unfinished += 1
  if (['', '-wal'].some((end) => sizeOf(database + end) > 0)) tally.begun += 1
}

function look(database: string, looks: Looks): void {
  try {
    openDatabase(database, { readonly: true, timeoutMs: 1000 }).$client.close()
    countDigests(database)
    looks.ready += 1
  } catch (error) {
    const reason = describeDatabaseError(error) ?? ''
    if (/cannot be opened|has schema version 0,/.test(reason)) looks.early += 1
    else looks.wrong.push(describeError(error))
  }
}

function complete(database: string): string[] {
  try {
    const db = openDatabase(database)
    const version = findSchemaVersion(db)
    db.$client.close()
    const faults = sizeOf(database) === 0 ? ['empty file'] : listFaults(database)
    return version === latestSchemaVersion() ? faults : [...faults, `schema version ${version}`]
  } catch (error) {
    return [describeError(error)]
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
