import type { ListedLine } from '@/db/queries/listings'
import type { SectionPlace } from '@/db/queries/sections'
import type { CategorySlug, Day, Kind } from '@/db/vocabulary'

/** A source once for the whole period: as the newest line has it, with the digests that list it, the oldest first. */
export type PeriodSource = Pick<ListedLine, 'key' | 'title' | 'url' | 'host' | 'arxivId' | 'category'> & {
  isNew: boolean
  /** In how many lines it stands. */
  listed: number
  places: { day: Day; kind: Kind }[]
}
export type PeriodCategory = {
  category: CategorySlug
  fresh: number
  sources: PeriodSource[]
  sections: SectionPlace[]
}
export type PeriodView = {
  days: number
  /** The newest day of the period that has a digest. */
  lastDay: Day
  listed: number
  sources: number
  fresh: number
  categories: PeriodCategory[]
  /** The sources that stand in most digests of the period, in two at least. */
  repeated: PeriodSource[]
}

type Read = {
  lines: readonly ListedLine[]
  /** Those of the sources that were listed before the period. */
  known: ReadonlySet<number>
  sections: readonly SectionPlace[]
  digests: readonly { day: Day }[]
}

/**
 * What the digests of a period list, repeats merged: by category, the one with most sources first, in each what is new
 * before what is known, what is listed often before the rest. Lines and sections come newest first. A source stands
 * where its newest line has it.
 */
export function viewPeriod(read: Read, mostRepeated: number): PeriodView {
  const { lines, known, sections, digests } = read
  const sources = mergeLines(lines, known).sort(byRank)
  const categories = new Map<CategorySlug, PeriodCategory>()
  const entryOf = (category: CategorySlug) => {
    const entry = categories.get(category) ?? { category, fresh: 0, sources: [], sections: [] }
    categories.set(category, entry)
    return entry
  }
  for (const section of sections) entryOf(section.category).sections.push(section)
  for (const source of sources) {
    const entry = entryOf(source.category)
    entry.sources.push(source)
    if (source.isNew) entry.fresh += 1
  }
  const days = digests.map(({ day }) => day)
  return {
    days: new Set(days).size,
    lastDay: days.reduce(laterOf),
    listed: lines.length,
    sources: sources.length,
    fresh: sources.filter(({ isNew }) => isNew).length,
    categories: [...categories.values()].sort((a, b) => b.sources.length - a.sources.length || b.fresh - a.fresh),
    repeated: sources
      .filter(({ places }) => places.length > 1)
      .sort((a, b) => b.places.length - a.places.length)
      .slice(0, mostRepeated),
  }
}

function mergeLines(lines: readonly ListedLine[], known: ReadonlySet<number>): PeriodSource[] {
  const merged = new Map<number, PeriodSource>()
  for (const { sourceId, day, kind, ...line } of lines) {
    const source = merged.get(sourceId) ?? { ...line, isNew: !known.has(sourceId), listed: 0, places: [] }
    merged.set(sourceId, source)
    source.listed += 1
    const [oldest] = source.places
    if (oldest?.day !== day || oldest.kind !== kind) source.places.unshift({ day, kind })
  }
  return [...merged.values()]
}

function byRank(a: PeriodSource, b: PeriodSource): number {
  return Number(b.isNew) - Number(a.isNew) || b.places.length - a.places.length
}

function laterOf(one: Day, other: Day): Day {
  return one.localeCompare(other) < 0 ? other : one
}
