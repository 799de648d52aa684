import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase, type Database } from '@/db/connect'
import { listFoundSections } from '@/db/queries/search'
import { findSectionCatalogue } from '@/db/queries/section-catalogue'
import { type Language, languages } from '@/db/vocabulary'
import { projectRoot } from '@/env'
import { searchPath } from '@/lib/digest/addresses'
import { findSections } from '@/lib/search/find'
import { markerFor } from '@/lib/search/marks'
import { chooseSnippet } from '@/lib/search/snippet'
import { indexWords, readText } from '@/lib/search/tokens'
import { stopAll } from '../support/processes'
import { ask } from './serve/ask'
import { startSite } from './serve/site'
import { asKilobytes, median, percentile, printTable, tellGoal } from './serve/table'
import { makeDigests } from './synthetic'

export type SearchBenchOptions = { corpus?: string; large: boolean; count: number; rounds: number }

const shared = join(projectRoot, '..', 'shared', 'search')
const perPage = 20
/** Where there are no judged queries: one of each kind. */
const usualQueries = [
  '모델',
  '강화학습',
  '강화 학습',
  '데이터를',
  'LLM 추론',
  'GPT-4o',
  'C++',
  'learning',
  '"machine learning"',
  '속도',
]

/** Measures one search, the same in bare full-text queries, hostile inputs, the page over HTTP and the size of the index; false when a goal was missed. */
export async function benchSearch(options: SearchBenchOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    const small = options.corpus ?? join(projectRoot, 'db', 'samples')
    const results = [await measure(join(folder, 'small'), [small], options.rounds, { searchMs: 25, pageMs: 20 })]
    if (options.large) {
      const digests = join(folder, 'synthetic')
      console.log(`\nmaking ${options.count} digests: ${makeDigests(options.count, digests)}`)
      results.push(await measure(join(folder, 'large'), [digests], options.rounds, { searchMs: 250, pageMs: 90 }))
    }
    return results.every(Boolean)
  } finally {
    await stopAll()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Goals = { searchMs: number; pageMs: number }

async function measure(folder: string, sources: string[], rounds: number, goals: Goals): Promise<boolean> {
  const site = await startSite(folder, sources)
  const db = connectDatabase(site.databasePath, { readonly: true })
  try {
    const queries = readQueries()
    findSectionCatalogue(db)
    const figures = timeSearches(db, queries, rounds)
    const pages = await timePages(site.origin, queries)
    const hostile = timeHostile(db)
    console.log(
      `\n${site.digests.length} digests, ${findSectionCatalogue(db).size} sections, ${queries.length} queries`,
    )
    printTable('Milliseconds', [
      ['', 'median', 'p95'],
      ['bare full-text query, 20 rows', ...shown(figures.bare)],
      ['count and page', ...shown(figures.found)],
      ['one search with facets, texts and marks', ...shown(figures.whole)],
      ['search page over HTTP, first time', ...shown(pages)],
    ])
    const ratio = percentile(figures.found, 0.95) / percentile(figures.bare, 0.95)
    const results = [
      tellGoal(`one search p95 ≤ ${goals.searchMs} ms`, percentile(figures.whole, 0.95) <= goals.searchMs),
      tellGoal(`count and page p95 ≤ 8 times the bare query (${ratio.toFixed(1)})`, ratio <= 8),
      tellGoal(`page p95 ≤ ${goals.pageMs} ms`, percentile(pages, 0.95) <= goals.pageMs),
      tellSize(db),
    ]
    if (hostile.length > 0)
      results.push(
        tellGoal(
          `${hostile.length} hostile inputs ≤ 100 ms (${Math.max(...hostile).toFixed(0)})`,
          Math.max(...hostile) <= 100,
        ),
      )
    return results.every(Boolean)
  } finally {
    db.$client.close()
  }
}

function shown(times: number[]): [string, string] {
  return [median(times).toFixed(2), percentile(times, 0.95).toFixed(2)]
}

function readQueries(): string[] {
  const file = join(shared, 'queries.json')
  if (!existsSync(file)) return usualQueries
  return (JSON.parse(readFileSync(file, 'utf8')) as { queries: { query: string }[] }).queries.map(({ query }) => query)
}

/** The three take turns at each query, so that what else the machine does meets all. */
function timeSearches(db: Database, queries: string[], rounds: number) {
  const figures = { bare: [] as number[], found: [] as number[], whole: [] as number[] }
  const bare = db.$client.prepare(
    `SELECT rowid FROM section_fts WHERE section_fts MATCH ? ORDER BY rank LIMIT ${perPage}`,
  )
  for (let round = 0; round <= rounds; round++)
    for (const query of queries) {
      const exact = indexWords(readText(query))
        .split(' ')
        .map((word) => `"${word}"`)
        .join(' ')
      const times = [
        timed(() => bare.all(exact)),
        timed(() => findSections(db, { query, withGlossary: false })),
        timed(() => searchWhole(db, query)),
      ] as const
      // The first round only warms up.
      if (round === 0) continue
      figures.bare.push(times[0])
      figures.found.push(times[1])
      figures.whole.push(times[2])
    }
  return figures
}

function searchWhole(db: Database, query: string): void {
  const { plan, hits } = findSections(db, { query })
  const mark = markerFor(plan)
  const found = listFoundSections(
    db,
    hits.slice(0, perPage).map(({ id }) => id),
  )
  for (const { summaries, appearances } of found) {
    chooseSnippet(summaries, mark)
    for (const { title } of appearances) mark(title)
  }
}

function timed(run: () => unknown): number {
  const begin = performance.now()
  run()
  return performance.now() - begin
}

/** Of a server that runs for a while: Node has compiled by then what every page uses. */
const warmUps = [
  ['ko', 'sort', 'day'],
  ['en', 'sort', 'day'],
  ['ko', 'kind', 'papers'],
  ['en', 'kind', 'papers'],
] as const

/** Each address is asked for once, so that none comes from the store; others before that warm up the server. */
async function timePages(origin: string, queries: string[]): Promise<number[]> {
  for (const [language, name, value] of warmUps)
    for (const query of queries) await timePage(origin, language, { q: query, [name]: value })
  const times: number[] = []
  for (const language of languages)
    for (const query of queries) times.push(await timePage(origin, language, { q: query }))
  return times
}

async function timePage(origin: string, language: Language, fields: Record<string, string>): Promise<number> {
  const address = new URL(`${searchPath(language)}?${new URLSearchParams(fields)}`, origin)
  const { status, ms } = await ask(address)
  if (status !== 200) throw new Error(`${address} answered ${status}`)
  return ms
}

function timeHostile(db: Database): number[] {
  const file = join(shared, 'hostile.json')
  if (!existsSync(file)) return []
  const { inputs } = JSON.parse(readFileSync(file, 'utf8')) as {
    inputs: ({ text: string } | { repeat: string; times: number })[]
  }
  return inputs.map((input) => {
    const query = 'text' in input ? input.text : input.repeat.repeat(input.times)
    return timed(() => searchWhole(db, query))
  })
}

/** The index beside the text that can be found: labels, titles and summaries in UTF-8. */
function tellSize(db: Database): boolean {
  const bytesOf = (statement: string) => Number(db.$client.prepare(statement).pluck().get())
  const index = bytesOf("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'section_fts%'")
  const text =
    bytesOf('SELECT sum(octet_length(body)) FROM summaries') +
    bytesOf('SELECT sum(octet_length(title)) FROM appearances') +
    bytesOf('SELECT sum(octet_length(label)) FROM sections')
  console.log(`  index ${asKilobytes(index)}, text ${asKilobytes(text)}`)
  return tellGoal(`index ≤ 2 times the text (${(index / text).toFixed(2)})`, index <= 2 * text)
}
