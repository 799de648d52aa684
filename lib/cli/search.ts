import { readFileSync } from 'node:fs'
import type { Database } from '@/db/open'
import { findSectionCatalogue } from '@/db/queries/section-catalogue'
import { formatSearchResults } from '@/lib/export/search-json'
import { describeFileError } from '@/lib/ingest/files'
import { findSections, idsOf, type SearchRequest } from '@/lib/search/find'
import { findResults, placesOf, type SearchResults } from '@/lib/search/results'
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

/** Searches for one query, as JSON in the shape of `/api/v1/search`, or for each line of a file, which prints the whole ranked lists as one JSON object. */
export async function runSearch(words: string[], options: SearchCommandOptions, io: Io): Promise<number> {
  const { glossary, limit, json, queries, db: _, ...filters } = options
  const request = { ...filters, query: words.join(' '), withGlossary: glossary }
  if ((queries === undefined) === (request.query.trim() === ''))
    throw new CliError('Expected a query or --queries with a file, one of the two.', 2)
  await withDatabase(databasePath(options), openForReading, async (db) => {
    if (queries !== undefined) return printRankedLists(db, readLines(queries), request, io)
    const choice = { ...request, page: 1 }
    const locale = request.lang ?? 'ko'
    const found = findResults(db, choice, locale, limit)
    if (json) printJson(io.stdout, formatSearchResults(found, choice, locale))
    else printResults(found, io)
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

function printResults({ concepts, results, total }: SearchResults, io: Io): void {
  const also = concepts.map(({ ko, en }) => `${ko} / ${en}`)
  if (also.length > 0) printLine(io.stdout, `also: ${also.join(', ')}`)
  for (const { day, kind, section, label, category, snippet, alsoOn } of results) {
    const others = alsoOn.length > 0 ? `  (also in ${countOf(alsoOn.length, 'other section')})` : ''
    printLine(io.stdout, `${day} ${kind.padEnd(6)} ${section}  ${label} [${category}]${others}`)
    if (snippet) io.stdout.write(`    ${oneLine(showMarks(snippet))}\n`)
  }
  printLine(io.stdout, `${countOf(total, 'section')} found`)
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
