import type { OutlineSection } from '@/db/schema'
import { type Language, languages } from '@/db/vocabulary'
import { categorise } from '@/lib/digest/category'
import type { EditionSection, EditionSource } from '@/lib/digest/edition'
import { identifySource } from '@/lib/digest/source-key'

export type MergeInput<S extends EditionSection> = { lang: Language; sections: S[] }
export type MergedSection<S extends EditionSection> = {
  label: string
  emoji: string | null
  parts: { lang: Language; section: S }[]
  sources: EditionSource[]
}
export type MergedDigest<S extends EditionSection> = {
  sections: MergedSection<S>[]
  outlines: Map<Language, OutlineSection[]>
}

/**
 * One digest out of its editions, the same whichever was imported first: the first language of `languages` present
 * names and orders the sections, the other joins each section it shares sources or a label with and adds the rest at
 * the end. An outline tells where each section of an edition went.
 */
export function mergeEditions<S extends EditionSection>(inputs: MergeInput<S>[]): MergedDigest<S> {
  const sections: MergedSection<S>[] = []
  const outlines = new Map<Language, OutlineSection[]>()
  for (const { lang, sections: incoming } of inLeadingOrder(inputs)) {
    const positions = planPositions(sections, incoming)
    incoming.forEach((section, index) => {
      joinSection(sections, positions[index] ?? sections.length, section, lang)
    })
    outlines.set(
      lang,
      incoming.map(({ label, emoji, sources }, index) => ({
        position: positions[index] ?? index,
        label,
        emoji,
        sources,
      })),
    )
  }
  return { sections, outlines }
}

function inLeadingOrder<I extends { lang: Language }>(inputs: I[]): I[] {
  return [...inputs].sort((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang))
}

function joinSection<S extends EditionSection>(
  sections: MergedSection<S>[],
  position: number,
  section: S,
  lang: Language,
): void {
  const present = sections[position]
  if (!present) {
    const { label, emoji, sources } = section
    sections[position] = { label, emoji, parts: [{ lang, section }], sources: [...sources] }
    return
  }
  present.parts.push({ lang, section })
  const listed = new Set(present.sources.map(keyOf))
  present.sources.push(...section.sources.filter((source) => !listed.has(keyOf(source))))
}

const keyOf = ({ title, url }: EditionSource) => identifySource(title, url).key

type Listed = { label: string; sources: EditionSource[] }
type Likeness = { from: number; to: number; score: number }

/** For each incoming section the position it takes: that of the most similar section not yet taken, else a new one at the end. */
function planPositions(present: Listed[], incoming: Listed[]): number[] {
  if (present.length === 0) return incoming.map((_, index) => index)
  const presentKeys = present.map(describe)
  const incomingKeys = incoming.map(describe)
  const pairs: Likeness[] = []
  incomingKeys.forEach((one, from) => {
    presentKeys.forEach((other, to) => {
      const score = likeness(one, other, from === to)
      if (score > 0) pairs.push({ from, to, score })
    })
  })
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from)
  const taken = new Set<number>()
  const planned = new Map<number, number>()
  for (const { from, to } of pairs) {
    if (planned.has(from) || taken.has(to)) continue
    planned.set(from, to)
    taken.add(to)
  }
  let end = present.length
  return incoming.map((_, from) => planned.get(from) ?? end++)
}

type Description = { label: string; category: string; keys: Set<string> }

function describe({ label, sources }: Listed): Description {
  return { label: label.toLowerCase(), category: categorise(label), keys: new Set(sources.map(keyOf)) }
}

/** Shared sources decide (Jaccard, 0–1), the same label and then the same category break ties; sections with neither are strangers. */
function likeness(one: Description, other: Description, isSamePosition: boolean): number {
  const shared = [...one.keys].filter((key) => other.keys.has(key)).length
  const overlap = shared === 0 ? 0 : shared / (one.keys.size + other.keys.size - shared)
  const sameLabel = one.label === other.label ? 0.5 : 0
  const sameCategory = one.category === other.category && one.category !== 'other' && isSamePosition ? 0.25 : 0
  return overlap * 2 + sameLabel + sameCategory
}
