import { getDatabase } from '@/db'
import { countDigests } from '@/db/queries/ledger'
import { listSectionsBetween, listTeasers, type Teasers } from '@/db/queries/sections'
import type { Day } from '@/db/vocabulary'
import { listMemories } from '@/lib/digest/on-this-day'

/** What the front page remembers on that day: the days, what they list, how their first sections begin. */
export function loadMemories(day: Day) {
  const db = getDatabase()
  const memories = listMemories(db, day)
  const days = memories.map((memory) => memory.day)
  const teasers = new Map<Day, Teasers>()
  for (const one of days) {
    const sections = listSectionsBetween(db, one, one).map(({ id }) => id)
    const found = listTeasers(db, sections)
    const first = sections.find((id) => found.has(id))
    teasers.set(one, (first !== undefined && found.get(first)) || {})
  }
  return { memories, counts: countDigests(db, days), teasers }
}
