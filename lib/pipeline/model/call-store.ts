import { createHash } from 'node:crypto'
import type { ModelUsage } from '@/db/run-report'

/** One answer as it is kept: what was said, by whom and when, never the key. */
export type KeptCall = {
  key: string
  task: string
  model: string
  promptVersion: string
  /** The answer as the model wrote it. */
  text: string
  usage: ModelUsage
  /** ISO instant. */
  createdAt: string
}

type Later<T> = T | Promise<T>

/** Keeps answers, so that the same question is paid for once. */
export type CallStore = {
  find(key: string): Later<KeptCall | undefined>
  save(call: KeptCall): Later<void>
}

/** A store that lives as long as the process. */
export function createMemoryCallStore(): CallStore & { readonly calls: ReadonlyMap<string, KeptCall> } {
  const calls = new Map<string, KeptCall>()
  return { calls, find: (key) => calls.get(key), save: (call) => void calls.set(call.key, call) }
}

/** SHA-256 of all that decides an answer: model, prompt version, prompt text and the shape of the answer. */
export function callKey(parts: { model: string; promptVersion: string; prompt: string; schema: unknown }): string {
  const { model, promptVersion, prompt, schema } = parts
  return createHash('sha256')
    .update(JSON.stringify([model, promptVersion, prompt, schema]))
    .digest('hex')
}
