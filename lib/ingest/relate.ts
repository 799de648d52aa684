import type { Database } from '@/db/open'
import { listUnrelatedIds } from '@/db/queries/related'
import type { WordCount } from '@/db/queries/section-words'
import { writeTransaction } from '@/db/save'
import { saveRelated } from '@/db/save-related'
import { findRelated } from '@/lib/search/related'

/** So many that a first import of years of digests is not held up; reading begins with the newest. */
const mostAtOnce = 1_000
const perTransaction = 100

/** Stores what is related to the newest sections that have nothing yet, by the words of the index; how many sections were looked at. Goes on where writers wait, in short writes. */
export function relateSections(db: Database, words: readonly WordCount[], limit = mostAtOnce): number {
  const ids = listUnrelatedIds(db, limit)
  if (ids.length === 0) return 0
  const related = [...findRelated(db, ids, new Map(words))]
  for (let from = 0; from < related.length; from += perTransaction) {
    writeTransaction(db, () => {
      for (const [id, others] of related.slice(from, from + perTransaction)) saveRelated(db, id, others)
    })
  }
  return ids.length
}
