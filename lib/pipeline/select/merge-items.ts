import type { SourceNames } from '@/db/queries/listed'
import { arxivLinks } from '@/lib/digest/address'
import { identifySource } from '@/lib/digest/source-key'
import type { Item } from '../item'

/** One paper or article, as one or several origins list it. */
export type Candidate = {
  /** What is known of it in all, by the origin that knows most. */
  item: Item
  names: SourceNames
  /** As each origin has it. */
  listed: readonly Item[]
}

/**
 * The items with those that are the same put together: by the keys of `identifySource` first, then by title, under which two
 * papers of arXiv stay two and posts of Hacker News stay apart. The order of the origins changes nothing.
 */
export function mergeItems(items: readonly Item[]): Candidate[] {
  const ordered = items.toSorted(byOrigin).map(describe)
  const sameWork = group(ordered, (one) => one.names.keys, isAnyPair)
  return group(sameWork, ({ names: { titleKey } }) => (titleKey === '' ? [] : [titleKey]), isNoOtherPaper).map(complete)
}

function byOrigin(a: Item, b: Item): number {
  return (
    compare(a.origin.source, b.origin.source) ||
    a.position - b.position ||
    compare(a.url, b.url) ||
    compare(a.title, b.title)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function describe(item: Item): Candidate {
  const { key, titleKey, arxivId } = identifySource(item.title, item.url)
  const paper = item.arxivId ?? arxivId
  const keys = paper ? [...new Set([key, identifySource(item.title, arxivLinks(paper).abstract).key])] : [key]
  return { item, names: { keys, titleKey, arxivId: paper }, listed: [item] }
}

const isAnyPair = () => true

function isNoOtherPaper(one: Candidate, other: Candidate): boolean {
  const [id, otherId] = [one.names.arxivId, other.names.arxivId]
  return id === null || otherId === null || id === otherId
}

/** Joins each candidate with an earlier one that shares a name, if the two may be one; one that shares names with several joins them all. */
function group(
  candidates: readonly Candidate[],
  namesOf: (one: Candidate) => readonly string[],
  mayJoin: (one: Candidate, other: Candidate) => boolean,
): Candidate[] {
  let groups: Candidate[] = []
  for (const candidate of candidates) {
    const names = namesOf(candidate)
    const isSame = (other: Candidate) =>
      namesOf(other).some((name) => names.includes(name)) && mayJoin(candidate, other)
    const [same, others] = [groups.filter(isSame), groups.filter((other) => !isSame(other))]
    groups = [...others, [...same, candidate].reduce(join)]
  }
  return groups
}

function join(one: Candidate, other: Candidate): Candidate {
  const { titleKey, arxivId } = one.names
  return {
    item: one.item,
    names: {
      keys: [...new Set([...one.names.keys, ...other.names.keys])],
      titleKey: titleKey || other.names.titleKey,
      arxivId: arxivId ?? other.names.arxivId,
    },
    listed: [...one.listed, ...other.listed],
  }
}

/** As the origin that knows it as a paper has it, with the longest text of all and every keyword; the first origin wins between equals. */
function complete({ names, listed }: Candidate): Candidate {
  const [first, ...rest] = listed.toSorted((a, b) => weightOf(b) - weightOf(a) || byOrigin(a, b))
  if (!first) throw new Error('a candidate without an item')
  const all = [first, ...rest]
  const arxivId = names.arxivId ?? undefined
  const item = {
    ...first,
    arxivId,
    url: arxivId === undefined ? first.url : arxivLinks(arxivId).abstract,
    text: all.map(({ text }) => text).reduce((longest, text) => (text.length > longest.length ? text : longest)),
    arxivCategories: all.find(({ arxivCategories }) => arxivCategories.length > 0)?.arxivCategories ?? [],
    keywords: [...new Set(all.flatMap(({ keywords }) => keywords))],
  }
  return { item, names, listed }
}

function weightOf({ arxivId, text }: Item): number {
  return (arxivId === undefined ? 0 : 100_000) + text.length
}
