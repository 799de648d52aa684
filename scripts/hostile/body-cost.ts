import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Summary } from '@/components/markdown/summary'
import { type Database, openDatabase } from '@/db/open'
import { eachDigest } from '@/db/queries/export'
import { importFiles } from '@/lib/ingest/import-files'
import type { BodyCost } from './bodies'
import { type BodyShape, bodyShapes, makeBodyDigest } from './body-shapes'

const warmUpCharacters = 5000
const sizes = [250_000, 500_000, 1_000_000]

/** A process for the shape of that number: a line of JSON for each size, so that its memory and time are its own. */
function main(): void {
  const shape = bodyShapes[Number(process.argv[2])]
  if (!shape) throw new Error(`no shape ${process.argv[2]}`)
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  try {
    run(shape, warmUpCharacters, folder)
    for (const characters of sizes) console.log(JSON.stringify(run(shape, characters, folder)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(shape: BodyShape, characters: number, folder: string): BodyCost {
  const file = join(folder, '2026-03-01-papers.ko.md')
  writeFileSync(file, makeBodyDigest(shape, characters, '2026-03-01'))
  const start = process.cpuUsage()
  const db = openDatabase(':memory:')
  const { problems } = importFiles(db, [file], { now: () => new Date(0) })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  renderAll(db)
  db.$client.close()
  const { user, system } = process.cpuUsage(start)
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  return { characters, cpuMs: Math.round((user + system) / 1000), peakMegabytes }
}

function renderAll(db: Database): void {
  for (const { sections } of eachDigest(db, {}))
    for (const { summaries } of sections)
      for (const { body } of summaries)
        renderToStaticMarkup(createElement(Summary, { markdown: body, lang: 'ko', locale: 'ko', tableLabel: '표' }))
}

main()
