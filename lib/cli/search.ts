import { readFileSync } from 'node:fs'
import type { Database } from '@/db/open'
import { listFoundSections } from '@/db/queries/search'
import { findSectionCatalogue } from '@/db/queries/section-catalogue'
import { describeFileError } from '@/lib/ingest/files'
import { findSections, idsOf, type SearchOutcome, type SearchRequest } from '@/lib/search/find'
import { markerFor } from '@/lib/search/marks'
import { placesOf } from '@/lib/search/results'
import { chooseSnippet } from '@/lib/search/snippet'
import { type DatabaseOptions, databasePath, openForReading, withDatabase } from './database'
import { CliError, countOf, type Io, oneLine, printJson, printLine } from './io'
import { writeAll } from './write-file'

export type SearchCommandOptions = DatabaseOptions &
  Omit<SearchRequest, 'query' | 'withGlossary'> & {
    glossary: boolean
    limit: number
    json?: boolean
    queries?: string
  }

/** Searches for one query, or for each line of a file, which prints the whole ranked lists as one JSON object. */
export async function runSearch(words: string[], options: SearchCommandOptions, io: Io): Promise<number> {
  const { glossary, limit, json, queries, db: _, ...filters } = options
  const request = { ...filters, query: words.join(' '), withGlossary: glossary }
  if ((queries === undefined) === (request.query.trim() === ''))
    throw new CliError('Expected a query or --queries with a file, one of the two.', 2)
  await withDatabase(databasePath(options), openForReading, async (db) => {
    if (queries !== undefined) return printRankedLists(db, readLines(queries), request, io)
    const outcome = findSections(db, request)
    if (json) return printJson(io.stdout, toJson(db, request.query, outcome, limit))
    printOutcome(db, outcome, limit, io)
  })
  return 0
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
  } catch (error) {
    throw new CliError(`${file}: ${describeFileError(error)}`)
  }
}

/** Every section found, those folded into another one right behind it. */
async function printRankedLists(db: Database, queries: string[], request: SearchRequest, io: Io): Promise<void> {
  const catalogue = findSectionCatalogue(db)
  const lists = function* (): Generator<string> {
    let opening = '{'
    for (const query of new Set(queries)) {
      const places = placesOf(catalogue, idsOf(findSections(db, { ...request, query }).hits))
      yield `${opening}\n${JSON.stringify(query)}: ${JSON.stringify(places)}`
      opening = ','
    }
    yield opening === '{' ? '{}\n' : '\n}\n'
  }
  await writeAll(io.stdout, lists())
}

function listResults(db: Database, { plan, hits }: SearchOutcome, limit: number) {
  const catalogue = findSectionCatalogue(db)
  const mark = markerFor(plan)
  const shown = hits.slice(0, limit)
  const found = new Map(
    listFoundSections(
      db,
      shown.map(({ id }) => id),
    ).map((section) => [section.id, section]),
  )
  return shown.flatMap(({ id, tier, folded }) => {
    const section = found.get(id)
    const [place] = placesOf(catalogue, [id])
    if (!section || !place) return []
    const { label, category, appearances, summaries } = section
    const titles = appearances.map(({ title }) => title)
    const snippet = chooseSnippet(summaries, mark)
    return [{ ...place, label, category, tier, titles, snippet, alsoOn: placesOf(catalogue, folded) }]
  })
}

function toJson(db: Database, query: string, outcome: SearchOutcome, limit: number) {
  const { plan, total, facets } = outcome
  return { query, total, also: plan.concepts, facets, results: listResults(db, outcome, limit) }
}

function printOutcome(db: Database, outcome: SearchOutcome, limit: number, io: Io): void {
  const also = outcome.plan.concepts.map(({ ko, en }) => `${ko} / ${en}`)
  if (also.length > 0) printLine(io.stdout, `also: ${also.join(', ')}`)
  for (const { day, kind, section, label, category, snippet, alsoOn } of listResults(db, outcome, limit)) {
    const others = alsoOn.length > 0 ? `  (also in ${countOf(alsoOn.length, 'other section')})` : ''
    printLine(io.stdout, `${day} ${kind.padEnd(6)} ${section}  ${label} [${category}]${others}`)
    if (snippet) io.stdout.write(`    ${oneLine(showMarks(snippet))}\n`)
  }
  printLine(io.stdout, `${countOf(outcome.total, 'section')} found`)
}

function showMarks({ text, marks }: { text: string; marks: { start: number; end: number }[] }): string {
  let shown = ''
  let at = 0
  for (const { start, end } of marks) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return shown + text.slice(at)
}
