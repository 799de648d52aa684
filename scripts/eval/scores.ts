/** A section by the file it is in and its place there. */
export type Place = string
/** What was judged right for a query: sections in its own words by grade (1 named, 2 central), and those that say it in others. */
export type Judgement = { query: string; type: string; relevant: Map<Place, number>; related: Set<Place> }

export const measures = ['precision10', 'recall', 'union', 'setPrecision', 'mrr', 'ndcg10', 'empty'] as const
export type Measure = (typeof measures)[number]
export type Scores = Record<Measure, number>

/**
 * How good a whole ranked list is, each 0–1: the right ones among its first ten and among all, the found ones of those in
 * the query's words and of all, one over the place of the first right one, the gain of ten by grade (Järvelin and Kekäläinen
 * 2002, `2^grade - 1` over `log2(place + 1)`; sections in other words count neither for nor against), and whether it is empty.
 */
export function score({ relevant, related }: Judgement, ranked: readonly Place[]): Scores {
  const isRight = (place: Place) => relevant.has(place) || related.has(place)
  const right = ranked.filter(isRight).length
  const wanted = relevant.size + related.size
  const ifNone = wanted === 0 ? 1 : 0
  const top = ranked.slice(0, 10)
  const first = ranked.findIndex(isRight)
  const gains = ranked.filter((place) => !related.has(place)).map((place) => relevant.get(place) ?? 0)
  const best = gainOf([...relevant.values()].toSorted((a, b) => b - a))
  return {
    precision10: top.length === 0 ? ifNone : top.filter(isRight).length / top.length,
    recall: relevant.size === 0 ? 1 : ranked.filter((place) => relevant.has(place)).length / relevant.size,
    union: wanted === 0 ? 1 : right / wanted,
    setPrecision: ranked.length === 0 ? ifNone : right / ranked.length,
    mrr: first === -1 ? ifNone : 1 / (first + 1),
    ndcg10: best === 0 ? 1 : gainOf(gains) / best,
    empty: ranked.length === 0 && wanted > 0 ? 1 : 0,
  }
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}

/** The mean of each measure; NaN of none. */
export function meanOf(all: readonly Scores[]): Scores {
  const mean = (measure: Measure) => all.reduce((sum, scores) => sum + scores[measure], 0) / all.length
  return Object.fromEntries(measures.map((measure) => [measure, mean(measure)])) as Scores
}
