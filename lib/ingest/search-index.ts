import { findNote, saveNote } from '@/db/meta'
import type { Database } from '@/db/open'
import { listEditions } from '@/db/queries/editions'
import { listEditionNames } from '@/db/queries/export'
import { listSectionIds } from '@/db/queries/search'
import { writeTransaction } from '@/db/save'
import { clearSearchIndex, type SearchText, saveSearchText } from '@/db/save-search'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { categorise } from '@/lib/digest/category'
import type { EditionSection } from '@/lib/digest/edition'
import { indexSection, searchVersion } from '@/lib/search/section-text'
import { type MergedSection, mergeEditions } from './merge'

type WrittenSection = EditionSection & { summary?: { textLang?: Language | null } }

/** What the search index holds of a section as its editions make it. */
export function searchTextOf(section: MergedSection<WrittenSection>, category: CategorySlug): SearchText {
  const { parts, sources } = section
  return indexSection({
    labels: parts.map(({ section }) => section.label),
    category,
    summaries: parts.map(({ lang, section }) => ({ lang: section.summary?.textLang ?? lang, body: section.body })),
    sources,
  })
}

/** Makes the search index anew from what the database holds, whole or not at all; how many sections it has. */
export function rebuildSearchIndex(db: Database): number {
  return writeTransaction(db, () => {
    clearSearchIndex(db)
    const digests = new Map(listEditionNames(db, {}).map(({ day, kind }) => [`${day} ${kind}`, { day, kind }]))
    let count = 0
    for (const { day, kind } of digests.values()) {
      const ids = listSectionIds(db, day, kind)
      mergeEditions(listEditions(db, day, kind)).sections.forEach((section, position) => {
        const id = ids[position]
        if (id === undefined) return
        saveSearchText(db, id, searchTextOf(section, categorise(section.label)))
        count++
      })
    }
    saveNote(db, 'search_version', searchVersion)
    return count
  })
}

/** Makes the search index anew when this version would make another one; how many sections it then has, `undefined` when it is right as it is. */
export function ensureSearchIndex(db: Database): number | undefined {
  return findNote(db, 'search_version') === searchVersion ? undefined : rebuildSearchIndex(db)
}
