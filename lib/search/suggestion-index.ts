import type { Database } from '@/db/connect'
import { keptUntilChange } from '@/db/kept'
import { listSuggestionRows, type SuggestionRow } from '@/db/queries/suggestions'
import { findConcepts } from './glossary'
import { letterKey } from './hangul'

/** A place in a term at which typing may begin: its start or that of a further word. */
type Entry = { row: SuggestionRow; key: string; isStart: boolean }

/** All suggestions, best first, by what they and their further words begin with; held in memory until the database changes. */
export type SuggestionIndex = {
  rows: readonly SuggestionRow[]
  /** The rows that begin so, then those of which a further word does, at most `limit` of each. */
  findByKey(key: string, limit: number): { starting: SuggestionRow[]; further: SuggestionRow[] }
  /** The rows in Hangul whose first consonants begin so. */
  findByInitials(initials: string, limit: number): SuggestionRow[]
}

/** Two letters tell most terms apart, and every key is at least looked up by its first. */
const bucketLetters = [1, 2]

export const findSuggestionIndex: (db: Database) => SuggestionIndex = keptUntilChange('suggestions', (db) => {
  const weighed = listSuggestionRows(db).map((row) => ({ row, weight: weightOf(row) }))
  return indexRows(weighed.sort((a, b) => b.weight - a.weight).map(({ row }) => row))
})

/** A name of the glossary is worth more than a word of the same frequency, its first names more than its others; titles come last. */
function weightOf({ term, kind, frequency }: SuggestionRow): number {
  if (kind === 'source') return 0
  if (kind === 'word') return frequency
  return frequency * (findConcepts(term).some(({ ko, en }) => term === ko || term === en) ? 4 : 3)
}

function indexRows(rows: readonly SuggestionRow[]): SuggestionIndex {
  const entries = new Map<string, Entry[]>()
  const byInitials = new Map<string, SuggestionRow[]>()
  for (const row of rows) {
    for (const entry of entriesOf(row))
      for (const letters of bucketLetters)
        if (entry.key.length >= letters) push(entries, entry.key.slice(0, letters), entry)
    if (row.initials.length > 1) push(byInitials, row.initials.slice(0, 2), row)
  }
  return {
    rows,
    findByKey(key, limit) {
      const starting: SuggestionRow[] = []
      const further: SuggestionRow[] = []
      for (const entry of entries.get(key.slice(0, 2)) ?? []) {
        if (!entry.key.startsWith(key)) continue
        const found = entry.isStart ? starting : further
        if (found.length < limit) found.push(entry.row)
        if (starting.length === limit) break
      }
      return { starting, further }
    },
    findByInitials(initials, limit) {
      const found = byInitials.get(initials.slice(0, 2)) ?? []
      return found.filter((row) => row.initials.startsWith(initials)).slice(0, limit)
    },
  }
}

const mostWords = 8

function entriesOf(row: SuggestionRow): Entry[] {
  const entries = [{ row, key: row.key, isStart: true }]
  const words = row.term.split(/[\s-]+/u)
  if (words.length === 1) return entries
  let rest = row.key
  for (const word of words.slice(0, Math.min(words.length - 1, mostWords))) {
    rest = rest.slice(letterKey(word).length)
    if (rest !== '') entries.push({ row, key: rest, isStart: false })
  }
  return entries
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
