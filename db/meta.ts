import { eq } from 'drizzle-orm'
import type { Database } from './connect'
import { meta } from './schema'

/** What the database notes about itself: by which rules the search index is made, and of which digests the rest of the search. */
export type Note = 'search_version' | 'search_digests'

/** The value of a note; `undefined` where there is none. */
export function findNote(db: Database, key: Note): string | undefined {
  return db.select({ value: meta.value }).from(meta).where(eq(meta.key, key)).get()?.value
}

/** Puts a note in the place of the one before. Call inside `writeTransaction` when it belongs to other writes. */
export function saveNote(db: Database, key: Note, value: string): void {
  db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run()
}
