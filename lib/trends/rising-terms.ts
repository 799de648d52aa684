import type { Database } from '@/db/connect'
import { keptUntilChange } from '@/db/kept'
import { findNewestDay } from '@/db/queries/digests'
import { listRecentTexts, type RecentText } from '@/db/queries/recent-texts'
import type { Day } from '@/db/vocabulary'
import { addDays } from '@/lib/digest/period'
import { languageOf } from '@/lib/i18n/text-language'
import { letterKey } from '@/lib/search/hangul'
import { countPhrases, withoutParts } from '@/lib/search/suggestion-phrases'
import { findTerms } from '@/lib/search/term-finder'

/** In how many texts of the last days a term stands, and of the days before. */
export type RisingTerm = { term: string; recent: number; before: number }

export const recentDays = 7
export const earlierDays = 28
const fewestTexts = 3
/** Standard errors: below that a rise may be chance. */
const fewestErrors = 2

/**
 * What the 7 days up to the newest digest name more often than the 28 before, the surest first; `undefined` where either
 * span has no text to compare. Costs by the texts of 35 days, however many there are in all, once until the database changes.
 */
export const findRisingTerms: (db: Database) => RisingTerm[] | undefined = keptUntilChange('rising terms', (db) => {
  const newest = findNewestDay(db)
  if (!newest) return undefined
  const firstRecent = addDays(newest, 1 - recentDays)
  return rankRising(listRecentTexts(db, addDays(firstRecent, -earlierDays), newest), firstRecent)
})

/** The terms of texts that stand in those from `firstRecent` on more often than in those before, the surest first; `undefined` without texts on either side. */
export function rankRising(texts: readonly RecentText[], firstRecent: Day): RisingTerm[] | undefined {
  const recent = texts.filter(({ firstDay }) => firstDay >= firstRecent)
  const before = texts.filter(({ firstDay }) => firstDay < firstRecent)
  if (recent.length === 0 || before.length === 0) return undefined
  const counts = countTerms(recent)
  const earlier = countTerms(before)
  const rising = [...counts].flatMap(([key, { term, texts }]) => {
    const times = earlier.get(key)?.texts ?? 0
    const errors = riseInErrors(texts, recent.length, times, before.length)
    return texts >= fewestTexts && errors >= fewestErrors ? [{ term, recent: texts, before: times, errors }] : []
  })
  return withoutTwins(rising.sort((a, b) => b.errors - a.errors || (a.term < b.term ? -1 : 1)))
}

/**
 * How sure it is that the share of one side is larger: the log-odds ratio in standard errors, half a text added to each
 * cell so that none is empty (Haldane and Anscombe's correction).
 */
export function riseInErrors(recent: number, ofRecent: number, before: number, ofBefore: number): number {
  const cells = [recent, ofRecent - recent, before, ofBefore - before].map((count) => count + 0.5)
  const [a = 1, b = 1, c = 1, d = 1] = cells
  return Math.log((a * d) / (b * c)) / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
}

type TermCount = { term: string; texts: number }

/** Phrases, names and ideas of the glossary with the number of texts of each, by their letters. */
function countTerms(texts: readonly RecentText[]): Map<string, TermCount> {
  const { phrases, names } = countPhrases(texts.map(({ text }) => text))
  const counts = new Map<string, TermCount>()
  const add = (term: string, times: number) => {
    const key = letterKey(term)
    const known = counts.get(key)
    if (!known || known.texts < times) counts.set(key, { term, texts: times })
  }
  for (const [term, times] of withoutParts(phrases)) add(term, times)
  for (const [term, times] of names) if (isName(term)) add(term, times)
  for (const [term, times] of countIdeas(texts)) add(term, times)
  return counts
}

/** A name in letters has a capital or a digit; other English words say little alone. */
function isName(word: string): boolean {
  return word.length > 2 && /\p{Lu}.*\p{Lu}|\p{L}.*\d|\d.*\p{L}/u.test(word)
}

function countIdeas(texts: readonly RecentText[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of texts) {
    const language = languageOf(text)
    const ideas = new Set(findTerms(text, language).map(({ concept }) => concept[language]))
    for (const idea of ideas) counts.set(idea, (counts.get(idea) ?? 0) + 1)
  }
  return counts
}

/** A term whose words a surer one has too, as often, says the same. */
function withoutTwins(ranked: readonly RisingTerm[]): RisingTerm[] {
  const kept: RisingTerm[] = []
  for (const { term, recent, before } of ranked) {
    const key = letterKey(term)
    const isTold = kept.some((one) => letterKey(one.term).includes(key) || key.includes(letterKey(one.term)))
    if (!isTold) kept.push({ term, recent, before })
  }
  return kept
}
