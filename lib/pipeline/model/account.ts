import type { ModelUsage } from '@/db/run-report'
import { ModelError } from './model-error'

/** Micro-dollars for a million tokens, which is also millionths of a micro-dollar for one. */
export type Price = { input: number; cachedInput?: number; output: number }

export type Limits = { maxCostMicroUsd?: number; maxTokens?: number }

export type Spent = {
  calls: number
  keptCalls: number
  input: number
  output: number
  /** Calls whose tokens are estimated. */
  estimatedCalls: number
  /** `undefined` where the settings hold no price for the model: the cost is unknown, not nothing. */
  costMicroUsd: number | undefined
}

export type Account = {
  /** Sets tokens aside before a call; throws a `budget` error when the call could exceed a cap. Returns the release for a call that cost nothing. */
  reserve(expected: { input: number; output: number }): () => void
  book(usage: ModelUsage): void
  bookKept(): void
  spent(): Spent
}

/** Micro-dollars of these tokens, rounded up; `undefined` without a price. */
export function costOf(usage: { input: number; cached?: number; output: number }, price?: Price): number | undefined {
  if (!price) return undefined
  const cached = Math.min(usage.cached ?? 0, usage.input)
  const millionths =
    (usage.input - cached) * price.input + cached * (price.cachedInput ?? price.input) + usage.output * price.output
  return Math.ceil(millionths / 1_000_000)
}

/** The account of one run with one model. A cap on cost needs a price; without one only the cap on tokens holds, and `spent` says so. */
export function createAccount({ price, limits = {} }: { price?: Price; limits?: Limits }): Account {
  const total = { calls: 0, keptCalls: 0, input: 0, output: 0, estimatedCalls: 0 }
  let cost = 0
  let reservedTokens = 0
  let reservedCost = 0
  return {
    reserve(expected) {
      const tokens = expected.input + expected.output
      const expectedCost = costOf(expected, price) ?? 0
      const { maxTokens = Infinity, maxCostMicroUsd = Infinity } = limits
      if (total.input + total.output + reservedTokens + tokens > maxTokens) {
        throw new ModelError('budget', `the next call could exceed the limit of ${maxTokens} tokens`)
      }
      if (price && cost + reservedCost + expectedCost > maxCostMicroUsd) {
        throw new ModelError('budget', `the next call could exceed the limit of $${maxCostMicroUsd / 1_000_000}`)
      }
      reservedTokens += tokens
      reservedCost += expectedCost
      let isOpen = true
      return () => {
        if (!isOpen) return
        isOpen = false
        reservedTokens -= tokens
        reservedCost -= expectedCost
      }
    },
    book(usage) {
      total.calls += 1
      total.input += usage.input
      total.output += usage.output
      if (usage.isEstimated) total.estimatedCalls += 1
      cost += costOf(usage, price) ?? 0
    },
    bookKept() {
      total.keptCalls += 1
    },
    spent: () => ({ ...total, costMicroUsd: price ? cost : undefined }),
  }
}
