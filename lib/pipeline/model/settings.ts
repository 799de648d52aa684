import { z } from 'zod'
import { type Clock, systemClock } from '@/lib/pipeline/clock'
import { type Account, createAccount, type Limits, type Price } from './account'
import type { CallStore } from './call-store'
import { createModelClient, type ModelClient } from './client'
import { protocols } from './endpoint'
import { createGate } from './gate'
import type { WayStore } from './ways'

const dollars = z.number().nonnegative().max(100_000)

/** Dollars for a million tokens, by the name of the model. */
const priceList = z.record(
  z.string(),
  z.strictObject({ input: dollars, cachedInput: dollars.optional(), output: dollars }),
)

/** The part of a settings file that concerns the model; the key is no setting, it comes from the environment. */
export const modelSettings = z.strictObject({
  protocol: z.enum(protocols).default('openai'),
  /** Up to `/v1`, without `/chat/completions` or `/messages`. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1),
  /** How many questions at once; one for a model on the same machine. */
  concurrency: z.number().int().min(1).max(16).default(2),
  timeoutSeconds: z.number().positive().max(3600).default(180),
  longestWaitSeconds: z.number().nonnegative().max(3600).default(120),
  prices: priceList.default({}),
  maxCostUsd: dollars.optional(),
  maxTokens: z.number().int().positive().optional(),
})
export type ModelSettings = z.output<typeof modelSettings>

export type ModelSurroundings = {
  apiKey: string
  calls: CallStore
  ways: WayStore
  signal?: AbortSignal
  clock?: Clock
}

/** A client with its account, as the settings say. Without a price for the model its cost is unknown, and a cap on cost cannot hold. */
export function connectModel(
  settings: ModelSettings,
  { apiKey, calls, ways, signal, clock = systemClock }: ModelSurroundings,
): { client: ModelClient; account: Account; isPriceKnown: boolean } {
  const { protocol, baseUrl, model } = settings
  const price = priceOf(settings)
  const account = createAccount({ limits: limitsOf(settings), ...(price && { price }) })
  const client = createModelClient({
    endpoint: { protocol, baseUrl, model, apiKey },
    clock,
    gate: createGate(settings.concurrency, clock),
    account,
    calls,
    ways,
    timeoutMs: settings.timeoutSeconds * 1000,
    longestWaitMs: settings.longestWaitSeconds * 1000,
    ...(signal && { signal }),
  })
  return { client, account, isPriceKnown: price !== undefined }
}

/** The caps that are set, the cost in micro-dollars. */
export function limitsOf({ maxCostUsd, maxTokens }: Pick<ModelSettings, 'maxCostUsd' | 'maxTokens'>): Limits {
  return {
    ...(maxCostUsd === undefined ? {} : { maxCostMicroUsd: microUsd(maxCostUsd) }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
  }
}

/** The price of the model that is set, in micro-dollars; `undefined` where the list does not have it. */
export function priceOf({ model, prices }: Pick<ModelSettings, 'model' | 'prices'>): Price | undefined {
  const price = Object.hasOwn(prices, model) ? prices[model] : undefined
  if (!price) return undefined
  const { input, cachedInput, output } = price
  return {
    input: microUsd(input),
    output: microUsd(output),
    ...(cachedInput === undefined ? {} : { cachedInput: microUsd(cachedInput) }),
  }
}

function microUsd(usd: number): number {
  return Math.round(usd * 1_000_000)
}
