import { eq } from 'drizzle-orm'
import type { Database } from './connect'
import { preparedOnce } from './prepared'
import { meta } from './schema'

/** What the search index holds of a section, each a text of words with blanks between them (`indexSection` in lib). */
export type SearchText = {
  category: string
  titles: string
  ko: string
  en: string
  titleParts: string
  textParts: string
  signs: string
}

const versionKey = 'search_version'

/** Puts a section into the search index; it leaves again with its row in `sections`. Call inside `writeTransaction`. */
export function saveSearchText(db: Database, sectionId: number, text: SearchText): void {
  insertStatement(db).run(
    sectionId,
    text.category,
    text.titles,
    text.ko,
    text.en,
    text.titleParts,
    text.textParts,
    text.signs,
  )
}

/** Empties the search index. Call inside `writeTransaction`. */
export function clearSearchIndex(db: Database): void {
  db.$client.exec("INSERT INTO section_fts (section_fts) VALUES ('delete-all')")
}

/** The version of the rules the index was made by; `undefined` before the first one. */
export function findSearchVersion(db: Database): string | undefined {
  return db.select({ value: meta.value }).from(meta).where(eq(meta.key, versionKey)).get()?.value
}

/** Notes by which rules the whole index is made. Call inside `writeTransaction`. */
export function saveSearchVersion(db: Database, value: string): void {
  db.insert(meta).values({ key: versionKey, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run()
}

const insertStatement = preparedOnce((db) =>
  db.$client.prepare(
    `INSERT INTO section_fts (rowid, category, titles, ko, en, title_parts, text_parts, signs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
)
