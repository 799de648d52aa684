import type { Database } from './connect'
import { preparedOnce } from './prepared'

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

const insertStatement = preparedOnce((db) =>
  db.$client.prepare(
    `INSERT INTO section_fts (rowid, category, titles, ko, en, title_parts, text_parts, signs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
)
