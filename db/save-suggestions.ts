import type { Database } from './connect'
import { preparedOnce } from './prepared'
import type { SuggestionRow } from './queries/suggestions'

/** Puts these suggestions in the place of all that were there. Call inside `writeTransaction`. */
export function saveSuggestions(db: Database, rows: readonly SuggestionRow[]): void {
  db.$client.exec('DELETE FROM suggestions')
  const insert = insertStatement(db)
  for (const { term, kind, key, initials, frequency } of rows) insert.run(term, kind, key, initials, frequency)
}

const insertStatement = preparedOnce((db) =>
  db.$client.prepare('INSERT INTO suggestions (term, kind, key, initials, frequency) VALUES (?, ?, ?, ?, ?)'),
)
