import type { Language } from '@/db/vocabulary'
import { visibleText } from '@/lib/markdown/visible-text'
import type { Marker, Range } from './marks'

/** A passage of a text with what was found in it, ranges counted from the passage's own start; `isCut…` where text goes on. */
export type Snippet = { text: string; marks: Range[]; isCutBefore: boolean; isCutAfter: boolean }

const sentenceEnds = /(?<=[.!?。！？…]["'”’»」』)\]]*)\s+|\n+/u

/** The passage of about `length` characters that holds the most of what is looked for, from a sentence's start where it can be; the text's beginning when nothing is found. */
export function bestSnippet(text: string, mark: Marker, length = 180): Snippet {
  // Nearly all blanks are single ones already.
  const clean = text.replace(/[^\S ]\s*| \s+/gu, ' ').trim()
  const marks = mark(clean)
  const start = passageStart(clean, marks, length)
  const end = passageEnd(clean, start, length)
  return {
    text: clean.slice(start, end),
    marks: marks
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start - start, end: range.end - start })),
    isCutBefore: start > 0,
    isCutAfter: end < clean.length,
  }
}

/**
 * How many different things a window holds counts more than how often. The window slides: a text of strangers may hold one
 * word a hundred thousand times.
 */
function passageStart(text: string, marks: readonly Range[], length: number): number {
  const words = marks.map(({ start, end }) => text.slice(start, end).toLowerCase())
  const inside = new Map<string, number>()
  const add = (index: number, change: 1 | -1) => {
    const word = words[index] ?? ''
    const count = (inside.get(word) ?? 0) + change
    if (count > 0) inside.set(word, count)
    else inside.delete(word)
  }
  let best = { start: 0, worth: -1 }
  let to = 0
  marks.forEach(({ start }, from) => {
    while ((marks[to]?.end ?? Number.POSITIVE_INFINITY) <= start + length * 0.75) add(to++, 1)
    const worth = inside.size * 10 + Math.min(to - from, 9)
    if (worth > best.worth) best = { start, worth }
    if (to > from) add(from, -1)
    else to = from + 1
  })
  if (best.worth < 0) return 0
  return leadIn(text, best.start, length)
}

function leadIn(text: string, start: number, length: number): number {
  const earliest = Math.max(0, start - Math.floor(length * 0.4))
  if (earliest === 0) return 0
  const before = text.slice(earliest, start)
  const sentence = [...before.matchAll(new RegExp(sentenceEnds, 'gu'))].at(0)
  if (sentence) return earliest + sentence.index + sentence[0].length
  const blank = before.indexOf(' ')
  return blank === -1 ? start : earliest + blank + 1
}

function passageEnd(text: string, start: number, length: number): number {
  if (text.length - start <= length * 1.15) return text.length
  const blank = text.lastIndexOf(' ', start + length)
  return blank > start + length / 2 ? blank : start + length
}

/** The best passage of a section's summaries, of the first edition in which something is found, else of the first that has text, with the language it is written in; `undefined` without text. */
export function chooseSnippet(
  summaries: readonly { lang: Language; body: string; textLang?: Language | null }[],
  mark: Marker,
  preferred: Language = 'ko',
): (Snippet & { lang: Language }) | undefined {
  const inOrder = summaries
    .filter(({ body }) => body !== '')
    .sort((a, b) => rank(a.lang, preferred) - rank(b.lang, preferred))
  let first: (Snippet & { lang: Language }) | undefined
  for (const { lang, body, textLang } of inOrder) {
    const snippet = { ...bestSnippet(visibleText(body), mark), lang: textLang ?? lang }
    if (snippet.marks.length > 0) return snippet
    first ??= snippet
  }
  return first
}

function rank(lang: Language, preferred: Language): number {
  return lang === preferred ? 0 : 1
}
