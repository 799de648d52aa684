import { costOf, type Limits, type Price } from '../model/account'
import { estimateTokens } from '../model/tokens'

/** What questions will take at most likely: their own tokens and those of the answers; the cost is `undefined` without a price. */
export type Estimate = { input: number; output: number; costMicroUsd: number | undefined }

export type Question = { system: string; prompt: string; answerTokens: number }

/** A piece of work that is done whole or not at all, such as a digest without its other language. */
export type Work = { questions: readonly Question[] }

export type BatchPlan<W extends Work> = {
  chosen: W[]
  /** Left for a later run because of a cap. */
  left: number
  /** Of all that is chosen. */
  total: Estimate
}

/** The tokens and cost of questions, before they are asked. */
export function estimateCalls(questions: readonly Question[], price?: Price): Estimate {
  const tokens = {
    input: sum(questions.map(({ system, prompt }) => estimateTokens(system + prompt))),
    output: sum(questions.map(({ answerTokens }) => answerTokens)),
  }
  return { ...tokens, costMicroUsd: costOf(tokens, price) }
}

/** Which of the works fit into the caps, in their order, and what they will cost: decides, asks nothing. The first that does not fit ends the batch. */
export function planBatch<W extends Work>(
  works: readonly W[],
  { price, limits = {} }: { price?: Price; limits?: Limits },
): BatchPlan<W> {
  const { maxTokens = Infinity, maxCostMicroUsd = Infinity } = limits
  const chosen: W[] = []
  let total: Estimate = { input: 0, output: 0, costMicroUsd: price && 0 }
  for (const work of works) {
    const next = addEstimates(total, estimateCalls(work.questions, price))
    if (next.input + next.output > maxTokens || (next.costMicroUsd ?? 0) > maxCostMicroUsd) break
    total = next
    chosen.push(work)
  }
  return { chosen, left: works.length - chosen.length, total }
}

function addEstimates(one: Estimate, other: Estimate): Estimate {
  const { costMicroUsd } = one
  return {
    input: one.input + other.input,
    output: one.output + other.output,
    costMicroUsd: costMicroUsd === undefined ? undefined : costMicroUsd + (other.costMicroUsd ?? 0),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
