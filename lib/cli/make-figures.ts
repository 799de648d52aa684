import type { MakeEvent } from '@/lib/pipeline/make/stages'

/** Tokens, cost and time as far as there are any. */
export function formatFigures({ tokens, costMicroUsd, ms }: Pick<MakeEvent, 'tokens' | 'costMicroUsd' | 'ms'>) {
  return [
    tokens > 0 ? `${tokens.toLocaleString('en')} tokens` : '',
    formatCost(costMicroUsd),
    `${(ms / 1000).toFixed(1)} s`,
  ]
}

/** Dollars with four places; `''` for nothing and for what is not known. */
export function formatCost(costMicroUsd: number | null): string {
  return costMicroUsd ? formatDollars(costMicroUsd) : ''
}

/** `$0.0012`. */
export function formatDollars(microUsd: number): string {
  return `$${(microUsd / 1_000_000).toFixed(4)}`
}
