import type { Day } from '@/db/vocabulary'
import { costOf, type Limits, type Price } from '../model/account'
import { estimateTokens } from '../model/tokens'

/** What a question will take at most likely: its own tokens, and an answer of `answerTokens`. */
export type Estimate = { input: number; output: number; costMicroUsd: number | undefined }

/** One piece of work that is still to do, such as a summary without its other language. */
export type Work = { key: string; day: Day; system: string; prompt: string; answerTokens: number }

export type BatchPlan = {
  /** Newest day first, in the order given within a day. */
  chosen: (Work & { estimate: Estimate })[]
  /** Left for a later run because of a cap. */
  left: number
  /** Of all that is chosen; the cost is `undefined` without a price. */
  total: Estimate
}

/** The tokens and cost of one question, before it is asked. */
export function estimateCall(work: Pick<Work, 'system' | 'prompt' | 'answerTokens'>, price?: Price): Estimate {
  const tokens = { input: estimateTokens(work.system + work.prompt), output: work.answerTokens }
  return { ...tokens, costMicroUsd: costOf(tokens, price) }
}

/** Which of the works fit into the caps, newest first, and what they will cost: decides, asks nothing. The first that does not fit ends the batch. */
export function planBatch(
  works: readonly Work[],
  { price, limits = {} }: { price?: Price; limits?: Limits },
): BatchPlan {
  const { maxTokens = Infinity, maxCostMicroUsd = Infinity } = limits
  const newestFirst = works.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const chosen: BatchPlan['chosen'] = []
  const total = { input: 0, output: 0, cost: 0 }
  for (const work of newestFirst) {
    const estimate = estimateCall(work, price)
    const cost = estimate.costMicroUsd ?? 0
    const tokens = total.input + total.output + estimate.input + estimate.output
    if (tokens > maxTokens || total.cost + cost > maxCostMicroUsd) break
    total.input += estimate.input
    total.output += estimate.output
    total.cost += cost
    chosen.push({ ...work, estimate })
  }
  const { input, output, cost } = total
  return {
    chosen,
    left: works.length - chosen.length,
    total: { input, output, costMicroUsd: price ? cost : undefined },
  }
}
