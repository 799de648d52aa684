import { eq } from 'drizzle-orm'
import type { Database } from './connect'
import { modelCalls, modelWays } from './pipeline-schema'

export type ModelCallRow = typeof modelCalls.$inferSelect

/** The kept answer to a question, by the hash of the question; `undefined` when it was never asked. */
export function findModelCall(db: Database, key: string): ModelCallRow | undefined {
  return db.select().from(modelCalls).where(eq(modelCalls.key, key)).get()
}

/** Keeps an answer; one that is there already stays. */
export function saveModelCall(db: Database, call: ModelCallRow): void {
  db.insert(modelCalls).values(call).onConflictDoNothing().run()
}

/** What was learned of an endpoint and model, as it was saved; `undefined` when nothing was. */
export function findModelWay(db: Database, endpoint: string): unknown {
  return db.select({ way: modelWays.way }).from(modelWays).where(eq(modelWays.endpoint, endpoint)).get()?.way
}

/** Keeps what was learned of an endpoint and model in place of what was known before. */
export function saveModelWay(db: Database, endpoint: string, way: unknown): void {
  db.insert(modelWays).values({ endpoint, way }).onConflictDoUpdate({ target: modelWays.endpoint, set: { way } }).run()
}
