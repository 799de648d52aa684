import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@/db/open'
import { findSectionCatalogue, type SectionCatalogue } from '@/db/queries/section-catalogue'
import { projectRoot } from '@/env'
import { importFiles } from '@/lib/ingest/import-files'
import { findSections, type Hit, idsOf, type SearchRequest } from '@/lib/search/find'
import { placesOf } from '@/lib/search/results'
import { printTable, tellGoal } from '../bench/serve/table'
import { type Judgement, type Measure, meanOf, measures, type Scores, score } from './scores'

const shared = join(projectRoot, '..', 'shared')

/** Scores the search by queries of which it was judged what they should find; false when a goal was missed or there are none. */
export function evalSearch(): boolean {
  const file = join(shared, 'search', 'queries.json')
  const folder = join(shared, 'corpus', 'digests')
  if (!existsSync(file) || !existsSync(folder)) {
    console.error('there are no judged queries: they and the digests they are about lie in ../shared')
    return false
  }
  const db = openDatabase(':memory:')
  importFiles(db, [folder], { now: () => new Date() })
  const catalogue = findSectionCatalogue(db)
  const judged = readJudgements(file, placesIn(folder, catalogue))
  const rank = (judgement: Judgement, request: Omit<SearchRequest, 'query'>) =>
    rankedPlaces(findSections(db, { ...request, query: judgement.query }).hits, catalogue)
  const typed = judged.map((judgement) => score(judgement, rank(judgement, { withGlossary: false })))
  const whole = judged.map((judgement) => score(judgement, rank(judgement, {})))
  printScores(`${judged.length} judged queries, ${catalogue.size} sections`, [
    ['as typed', typed],
    ['with the glossary', whole],
  ])
  const types = [...new Set(judged.map(({ type }) => type))]
  const byType = types.map((type): [string, Scores[]] => [type, typed.filter((_, at) => judged[at]?.type === type)])
  printScores('As typed, by kind of query', byType)
  return tellGoals(meanOf(typed), meanOf(whole), byType)
}

function tellGoals(typed: Scores, whole: Scores, byType: [string, Scores[]][]): boolean {
  const least = (scores: Scores, goals: [Measure, number][]) =>
    goals.map(([measure, goal]) => tellGoal(`${measure} ≥ ${goal}`, scores[measure] >= goal))
  console.log('\nAs typed')
  const results = least(typed, [
    ['recall', 0.97],
    ['precision10', 0.94],
    ['mrr', 0.97],
    ['ndcg10', 0.95],
    ['setPrecision', 0.92],
  ])
  results.push(tellGoal('no query without a result', typed.empty === 0))
  const worst = Math.min(...byType.map(([, scores]) => meanOf(scores).recall))
  results.push(tellGoal('recall of each kind ≥ 0.9', worst >= 0.9))
  console.log('With the glossary')
  results.push(
    ...least(whole, [
      ['union', 0.92],
      ['precision10', 0.92],
    ]),
  )
  return results.every(Boolean)
}

function printScores(title: string, rows: [string, Scores[]][]): void {
  const lines = rows.map(([name, scores]) => {
    const mean = meanOf(scores)
    return [name, String(scores.length), ...measures.map((measure) => mean[measure].toFixed(3))]
  })
  printTable(title, [['', 'queries', ...measures], ...lines])
}

/** Section ids by the name the judgements have for them. */
type Places = Map<string, string>

/** A day and kind that two files hold is that of the file which holds nothing else; judgements of the other one name sections that are not there. */
function placesIn(folder: string, catalogue: SectionCatalogue): Places {
  const names = new Map<string, string>()
  for (const name of readdirSync(folder)) {
    const [, year, month, day] = /(\d{4})[-_](\d{2})[-_](\d{2})/.exec(name) ?? []
    const kind = /^papers_/i.test(name) ? 'papers' : /^news_/i.test(name) ? 'news' : undefined
    if (kind) names.set(`${year}-${month}-${day} ${kind}`, name)
  }
  const ids = Array.from({ length: catalogue.size }, (_, row) => catalogue.idAt(row))
  return new Map(
    placesOf(catalogue, ids).map(({ day, kind, section }) => [
      `${names.get(`${day} ${kind}`)}#${section}`,
      `${day} ${kind} ${section}`,
    ]),
  )
}

type JudgedSection = { file: string; section: number; grade?: number }

function readJudgements(file: string, places: Places): Judgement[] {
  const { queries } = JSON.parse(readFileSync(file, 'utf8')) as {
    queries: { query: string; type: string; relevant: JudgedSection[]; related: JudgedSection[] }[]
  }
  const placeOf = ({ file: name, section }: JudgedSection) => places.get(`${name}#${section}`)
  return queries.map(({ query, type, relevant, related }) => ({
    query,
    type,
    relevant: new Map(relevant.flatMap((one) => (placeOf(one) ? [[placeOf(one) ?? '', one.grade ?? 1]] : []))),
    related: new Set(related.flatMap((one) => placeOf(one) ?? [])),
  }))
}

function rankedPlaces(hits: Hit[], catalogue: SectionCatalogue): string[] {
  return placesOf(catalogue, idsOf(hits)).map(({ day, kind, section }) => `${day} ${kind} ${section}`)
}
