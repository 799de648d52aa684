import type { Database } from './connect'
import { preparedOnce } from './prepared'

/** Puts the sections related to one, best first, in the place of those it had. Call inside `writeTransaction`. */
export function saveRelated(db: Database, sectionId: number, relatedIds: readonly number[]): void {
  const { clear, add } = statementsFor(db)
  clear.run(sectionId)
  relatedIds.forEach((relatedId, position) => {
    add.run(sectionId, position, relatedId)
  })
}

const statementsFor = preparedOnce((db) => ({
  clear: db.$client.prepare('DELETE FROM related_sections WHERE section_id = ?'),
  add: db.$client.prepare('INSERT INTO related_sections (section_id, position, related_id) VALUES (?, ?, ?)'),
}))
