import { eq } from 'drizzle-orm'
import type { Database } from './connect'
import { paperTitles } from './pipeline-schema'

export type PaperTitleRow = typeof paperTitles.$inferSelect

/** Which paper a title is, as it was asked last; `undefined` when it never was. */
export function findPaperTitle(db: Database, titleKey: string): PaperTitleRow | undefined {
  return db.select().from(paperTitles).where(eq(paperTitles.titleKey, titleKey)).get()
}

/** Keeps what was found for a title in place of what was known before. */
export function savePaperTitle(db: Database, row: PaperTitleRow): void {
  db.insert(paperTitles).values(row).onConflictDoUpdate({ target: paperTitles.titleKey, set: row }).run()
}
