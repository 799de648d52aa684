import type { Database } from '@/db/open'
import { findRunUnit, saveRunUnit } from '@/db/run-units'
import type { Account } from '../model/account'
import type { Spending } from './stages'

/** Tokens, calls and micro-dollars; the cost is `null` where no price is known. */
export type Spent = { input: number; output: number; calls: number; keptCalls: number; costMicroUsd: number | null }

/** What nothing costs. */
export const nothingSpent: Spent = { input: 0, output: 0, calls: 0, keptCalls: 0, costMicroUsd: 0 }

/** What a run has spent over all its interruptions, so that a cap holds for the whole of it. */
export type SpendingBook = {
  total: () => Spent
  forEvents: () => Spending
  /** Keeps the total, for when the process is killed. */
  keep: () => void
}

const name = { stage: 'account', unit: 'spent' }

/** What the run had spent when it was broken off; nothing for one that begins. */
export function findSpent(db: Database, runId: number): Spent {
  const kept = findRunUnit(db, { runId, ...name }, name.unit)
  // Only `keep` below writes it.
  return kept ? (kept.output as Spent) : nothingSpent
}

/** The book of a run that goes on with the account of this process; no account spends nothing. */
export function openSpendingBook(db: Database, runId: number, now: () => Date, account?: Account): SpendingBook {
  const before = findSpent(db, runId)
  const total = () => addSpent(before, spentNow(account))
  return {
    total,
    forEvents() {
      const { input, output, costMicroUsd } = total()
      return { tokens: input + output, costMicroUsd }
    },
    keep: () => saveRunUnit(db, { runId, ...name }, { inputHash: name.unit, output: total() }, now()),
  }
}

/** Both together; what has no price makes the whole unknown. */
export function addSpent(one: Spent, other: Spent): Spent {
  const hasPrice = one.costMicroUsd !== null && other.costMicroUsd !== null
  return {
    input: one.input + other.input,
    output: one.output + other.output,
    calls: one.calls + other.calls,
    keptCalls: one.keptCalls + other.keptCalls,
    costMicroUsd: hasPrice ? (one.costMicroUsd ?? 0) + (other.costMicroUsd ?? 0) : null,
  }
}

function spentNow(account: Account | undefined): Spent {
  if (!account) return nothingSpent
  const { input, output, calls, keptCalls, costMicroUsd } = account.spent()
  return { input, output, calls, keptCalls, costMicroUsd: costMicroUsd ?? null }
}
