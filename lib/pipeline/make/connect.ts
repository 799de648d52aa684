import type { Database } from '@/db/open'
import { connectModel, type ModelSettings } from '../model/settings'
import { callStoreOf, wayStoreOf } from '../state/stores'
import type { ConnectedModel } from './parts'
import type { Spent } from './spending'

/** The model of the settings for one run; what is spent already is taken off the caps, so that they hold for the whole of it. */
export function connectForRun(
  settings: ModelSettings,
  { db, apiKey, spent, signal }: { db: Database; apiKey: string; spent: Spent; signal: AbortSignal },
): ConnectedModel {
  const { maxCostUsd, maxTokens, concurrency } = settings
  const left = {
    ...settings,
    ...(maxCostUsd === undefined
      ? {}
      : { maxCostUsd: Math.max(0, maxCostUsd - (spent.costMicroUsd ?? 0) / 1_000_000) }),
    ...(maxTokens === undefined ? {} : { maxTokens: Math.max(0, maxTokens - spent.input - spent.output) }),
  }
  const { client, account } = connectModel(left, { apiKey, calls: callStoreOf(db), ways: wayStoreOf(db), signal })
  return { client, account, width: concurrency }
}
