import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from '../support/checks'
import { runDigest } from '../support/digest-command'
import { inventDigest } from '../support/invented-digest'
import { stop } from '../support/processes'
import { type Site, startSite } from '../support/site'
import { bodyShapes, makeBodyDigest } from './body-shapes'

/** As long as a body may keep the processor, so may it keep other readers. */
const waitLimitMs = 2000
const characters = 1_000_000
const names = ['one body of "["', 'one body of lists in one another', 'many bodies of "["', 'many bodies of "$x$ "']

/** How long other pages wait while a page with a megabyte of each shape is being made. */
export async function checkLatency(folder: string): Promise<Check[]> {
  const other = inventDigest(0)
  const files = join(folder, 'files')
  mkdirSync(files)
  writeFileSync(join(files, other.name), other.text)
  const shapes = bodyShapes.filter(({ name }) => names.includes(name))
  const days = shapes.map((_, index) => `2026-04-0${index + 1}`)
  for (const [index, shape] of shapes.entries()) {
    const day = days[index] ?? ''
    writeFileSync(join(files, `${day}-papers.ko.md`), makeBodyDigest(shape, characters, day))
  }
  const database = join(folder, 'digests.db')
  const failure = await runDigest(['import', files, '--quiet'], database)
  if (failure) throw new Error(failure)
  const site = await startSite(database)
  try {
    const times: Beside[] = []
    for (const day of days) times.push(await timeBeside(site, `/ko/${day}/papers`, `/en${other.path}`))
    const wrong = times.flatMap(({ waitedMs, madeMs, status }, index) =>
      waitedMs <= waitLimitMs && status === 200
        ? []
        : [
            `${shapes[index]?.name}: ${status} after ${Math.round(madeMs)} ms, others waited ${Math.round(waitedMs)} ms`,
          ],
    )
    const longest = (pick: (time: Beside) => number) => Math.round(Math.max(...times.map(pick)))
    const seen = `longest wait ${longest(({ waitedMs }) => waitedMs)} ms; slowest page ${longest(({ madeMs }) => madeMs)} ms`
    return [
      { what: `other pages wait at most ${waitLimitMs / 1000} s for a heavy one`, count: times.length, seen, wrong },
    ]
  } finally {
    await stop(site.server)
  }
}

/** How long the heavy page took, and the longest that another had to wait meanwhile. */
type Beside = { status: number; madeMs: number; waitedMs: number }

async function timeBeside({ address }: Site, heavyPath: string, otherPath: string): Promise<Beside> {
  const start = performance.now()
  let isMade = false
  const making = fetch(address + heavyPath).then(async (answer) => {
    await answer.arrayBuffer()
    isMade = true
    return { status: answer.status, madeMs: performance.now() - start }
  })
  let waitedMs = 0
  for (let turn = 0; !isMade; turn += 1) {
    const asked = performance.now()
    // An address of its own each time, so that this page has to be made too.
    const answer = await fetch(`${address}${otherPath}?turn=${turn}`)
    await answer.arrayBuffer()
    waitedMs = Math.max(waitedMs, performance.now() - asked)
  }
  return { ...(await making), waitedMs }
}
