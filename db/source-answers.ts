import type { Database } from './connect'
import { sourceAnswers } from './pipeline-schema'

export type SourceAnswerRow = typeof sourceAnswers.$inferSelect

/** What each source answered last, by its name. */
export function listSourceAnswers(db: Database): SourceAnswerRow[] {
  return db.select().from(sourceAnswers).orderBy(sourceAnswers.source).all()
}

/** Keeps an answer in place of the one before; when the source was good last stays known through worse ones. */
export function saveSourceAnswer(db: Database, answer: Omit<SourceAnswerRow, 'lastGoodAt'>): void {
  const good = answer.state === 'ok' ? { lastGoodAt: answer.answeredAt } : {}
  const row = { ...answer, ...good }
  db.insert(sourceAnswers).values(row).onConflictDoUpdate({ target: sourceAnswers.source, set: row }).run()
}
