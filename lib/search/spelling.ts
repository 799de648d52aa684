import type { Database } from '@/db/connect'
import type { SuggestionRow } from '@/db/queries/suggestions'
import { editDistance } from './edit-distance'
import { letterKey, typedInitials } from './hangul'
import { stripParticle } from './particles'
import { findSuggestionIndex, type SuggestionIndex } from './suggestion-index'

const mostTyped = 100
const mostWords = 6
const mostOffered = 3

/**
 * Queries that a reader may have meant, nearest first, at most three: terms that differ from the query in one or two
 * letters, else the query with each unknown word so corrected. Goes through all terms: for queries that find nothing.
 */
export function findSpelling(db: Database, query: string): string[] {
  const text = query.slice(0, mostTyped).trim()
  if (typedInitials(text) !== undefined) return []
  const index = findSuggestionIndex(db)
  const whole = nearest(index, text)
  if (whole.length > 0) return whole
  const words = text.split(/\s+/u)
  if (words.length === 1 || words.length > mostWords) return []
  const corrected = words.map((word) => (isKnown(index, word) ? word : nearest(index, word)[0]))
  const isChanged = corrected.every((word) => word !== undefined) && corrected.join(' ') !== text
  return isChanged ? [corrected.join(' ')] : []
}

function isKnown(index: SuggestionIndex, word: string): boolean {
  const { starting, further } = index.findByKey(letterKey(word), 1)
  return starting.length + further.length > 0
}

function nearest({ rows }: SuggestionIndex, text: string): string[] {
  const keys = [...new Set([letterKey(text), letterKey(stripParticle(text))])]
  const found: { row: SuggestionRow; distance: number }[] = []
  for (const row of rows) {
    if (row.kind === 'source') continue
    const distance = Math.min(...keys.map((key) => distanceTo(row, key)))
    if (distance === 0 && row.key === keys[0]) return []
    if (distance <= 2) found.push({ row, distance })
  }
  // Rows come best first and stay so among those of one distance.
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostOffered)
    .map(({ row }) => row.term)
}

/** Short words have too many neighbours: under six letters one may differ, under four none. */
function distanceTo({ key }: SuggestionRow, typed: string): number {
  const most = typed.length >= 6 ? 2 : typed.length >= 4 ? 1 : 0
  const distance = most === 0 ? Number.POSITIVE_INFINITY : editDistance(typed, key, most)
  return distance <= most ? distance : Number.POSITIVE_INFINITY
}
