import { eq, lt } from 'drizzle-orm'
import type { Database } from './connect'
import { keptAnswers } from './pipeline-schema'

export type KeptAnswerRow = typeof keptAnswers.$inferSelect

/** What a source answered last time at that address; `undefined` when nothing was kept. */
export function findKeptAnswer(db: Database, address: string): KeptAnswerRow | undefined {
  return db.select().from(keptAnswers).where(eq(keptAnswers.address, address)).get()
}

/** Keeps an answer in place of the one before. */
export function saveKeptAnswer(db: Database, row: KeptAnswerRow): void {
  db.insert(keptAnswers).values(row).onConflictDoUpdate({ target: keptAnswers.address, set: row }).run()
}

/** Forgets what was kept before that instant; how many answers that were. */
export function deleteKeptAnswers(db: Database, before: Date): number {
  return db.delete(keptAnswers).where(lt(keptAnswers.keptAt, before.toISOString())).run().changes
}
