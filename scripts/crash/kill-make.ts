import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectDatabase } from '@/db/connect'
import type { Day, Kind } from '@/db/vocabulary'
import { createRandom } from '../../e2e/support/random'
import { goldenSettings } from '../fixtures/golden-settings'
import { createFixtureModel } from '../fixtures/model'
import { type Fixtures, startFixtures } from '../fixtures/server'
import { sourceHandlers } from '../fixtures/sources'
import type { Check } from '../support/checks'
import { startDigest } from '../support/digest-command'
import { listFaults } from './database-state'
import { listContent, listDifferences } from './made-content'

const day = '2026-03-04' as Day
/** Some die while the program starts; the rest after one of the lines it tells, within the time a text takes. */
const startShare = 0.1
const startMs = 1500
const lineMs = 40
/** As many questions may be under way at once as the settings allow. */
const width = 2

/** The paths of each source, by the name its unit has. */
const sourcePaths: Readonly<Record<string, RegExp>> = {
  'hugging-face': /^\/hugging-face\//,
  'hacker-news': /^\/(?:algolia|firebase)\//,
  'technology-review': /^\/technology-review\//,
  'feed:sample': /^\/feeds\//,
}

type Stage = {
  fixtures: Fixtures
  model: ReturnType<typeof createFixtureModel>
  /** How a day is made on a database. */
  args: string[]
}

type Tally = {
  kills: number
  rounds: number
  /** Questions whose answer a kill kept from being kept. */
  inFlight: number
  different: string[]
  unsound: string[]
  askedAgain: string[]
}

/** Kills the making of the golden day at random moments, starts it again until it is done, and compares with an undisturbed one. */
export async function killMakes(
  folder: string,
  kills: number,
  seed: number,
  kind: Kind | 'all' = 'all',
): Promise<Check[]> {
  const stage = await setStage(folder, kind)
  try {
    const whole = join(folder, 'whole.db')
    const told = await finish(whole, stage)
    const questions = stage.model.asked.length
    const expected = listContent(whole)
    const random = createRandom(seed)
    const tally: Tally = { kills: 0, rounds: 0, inFlight: 0, different: [], unsound: [], askedAgain: [] }
    while (tally.kills < kills) {
      const database = join(folder, `killed-${tally.rounds}.db`)
      await playRound(database, stage, { kills, told, random, questions }, tally)
      tally.different.push(...listDifferences(expected, listContent(database)).map(named(tally)))
      tally.rounds += 1
    }
    return checksOf(tally, questions)
  } finally {
    await stage.fixtures.close()
  }
}

async function setStage(folder: string, kind: string): Promise<Stage> {
  const model = createFixtureModel()
  const handlers = [model.handler, ...sourceHandlers({ day, now: () => new Date(`${day}T06:00:00Z`) })]
  const fixtures = await startFixtures({ handlers })
  const settings = join(folder, 'pipeline.json')
  // Room for more than the ten, so that the model is asked about the stories that it leaves out.
  writeFileSync(settings, JSON.stringify({ ...goldenSettings(fixtures), news: { most: 12 } }))
  return { fixtures, model, args: ['make', '--day', day, '--kind', kind, '--settings', settings, '--json'] }
}

/** Makes the day to its end; how many lines were told meanwhile. */
async function finish(database: string, { args }: Stage): Promise<number> {
  const { exitCode, stderr } = await startDigest(args, database).ended
  if (exitCode !== 0) throw new Error(`make ended with ${exitCode}: ${stderr.at(-1)}`)
  return stderr.length
}

type Round = { kills: number; told: number; random: () => number; questions: number }

/** One day, killed and started again until it is done. */
async function playRound(database: string, stage: Stage, round: Round, tally: Tally): Promise<void> {
  let asked = 0
  let inFlight = 0
  for (let isDone = false; !isDone; ) {
    stage.model.reset()
    stage.fixtures.reset()
    const before = knownTo(database)
    isDone = tally.kills < round.kills ? await killOne(database, stage, round) : (await finish(database, stage)) > 0
    if (!isDone) tally.kills += 1
    tally.unsound.push(...listFaultsOf(database).map(named(tally)))
    const lost = stage.model.asked.length - (knownTo(database).answers - before.answers)
    if (lost > (isDone ? 0 : width)) tally.askedAgain.push(named(tally)(`${lost} answers were lost`))
    tally.askedAgain.push(...askedAgain(stage.fixtures, before.sources).map(named(tally)))
    asked += stage.model.asked.length
    inFlight += lost
  }
  tally.inFlight += inFlight
  if (asked !== round.questions + inFlight)
    tally.askedAgain.push(named(tally)(`${asked} questions instead of ${round.questions} and ${inFlight} in flight`))
}

const named =
  ({ rounds, kills }: Tally) =>
  (fault: string) =>
    `day ${rounds}, kill ${kills}: ${fault}`

/** Whether it ended by itself before it could be killed. */
async function killOne(database: string, { args }: Stage, { told, random }: Round): Promise<boolean> {
  const { child, ended, whenTold } = startDigest(args, database)
  if (random() < startShare) await sleep(random() * startMs)
  else {
    await whenTold(Math.floor(random() * (told + 1)))
    await sleep(random() * lineMs)
  }
  child.kill('SIGKILL')
  const { exitCode, stderr } = await ended
  if (exitCode !== null && exitCode !== 0) throw new Error(`make ended with ${exitCode}: ${stderr.at(-1)}`)
  return exitCode === 0
}

/** How many answers of the model are kept, and which sources have answered the runs that are not at their end. */
function knownTo(database: string): { answers: number; sources: string[]; isReady: boolean } {
  try {
    const { $client: client } = connectDatabase(database, { readonly: true })
    const answers = Number(client.prepare('SELECT count(*) FROM model_calls').pluck().get())
    const sources = client.prepare("SELECT unit FROM run_units WHERE stage = 'collect'").pluck().all().map(String)
    client.close()
    return { answers, sources, isReady: true }
  } catch {
    // Killed before there was a database with these tables.
    return { answers: 0, sources: [], isReady: false }
  }
}

function listFaultsOf(database: string): string[] {
  return knownTo(database).isReady ? listFaults(database) : []
}

function askedAgain({ requests }: Fixtures, answered: readonly string[]): string[] {
  return answered
    .filter((source) => requests.some(({ path }) => sourcePaths[source]?.test(path)))
    .map((source) => `${source} was asked again`)
}

function checksOf(tally: Tally, questions: number): Check[] {
  const { kills, rounds, inFlight, different, unsound, askedAgain: again } = tally
  return [
    { what: 'make killed: integrity and references', count: kills, wrong: unsound },
    {
      what: 'make killed: the database is that of an undisturbed run',
      count: rounds,
      seen: `${kills} kills, in ${rounds} days`,
      wrong: different,
    },
    {
      what: 'make killed: no question twice but those in flight',
      count: rounds * questions + inFlight,
      seen: `${rounds} times ${questions} questions, ${inFlight} in flight at a kill`,
      wrong: again,
    },
  ]
}
