import { eq } from 'drizzle-orm'
import type { Database } from './connect'
import { relatedSections } from './schema'

/** Puts the sections related to one, best first, in the place of those it had. Call inside `writeTransaction`. */
export function saveRelated(db: Database, sectionId: number, relatedIds: readonly number[]): void {
  db.delete(relatedSections).where(eq(relatedSections.sectionId, sectionId)).run()
  relatedIds.forEach((relatedId, position) => {
    db.insert(relatedSections).values({ sectionId, position, relatedId }).run()
  })
}
