import { type Clause, clausesOf, keyOf, noClause, wholePhrase } from './clauses'
import { fold } from './fold'
import { type Concept, findConcepts, namesOf } from './glossary'
import { groupings, joinedForms } from './korean-forms'
import type { Phrase } from './latin-forms'
import { stripParticle } from './particles'
import { type ParsedQuery, parseQuery } from './query'
import { tokenise } from './tokens'

/** What is looked for, and in which order: as typed, then by the glossary's other names, then inside words. */
export type SearchPlan = {
  wanted: Clause[]
  unwanted: Clause[]
  /** The query as one phrase, which lifts what has it; `undefined` when it is one word. */
  whole: Phrase | undefined
  /** The wanted clauses with the names of their concepts; `undefined` when no concept is meant or none is wanted. */
  translated: Clause[] | undefined
  /** What the query's words are also called, as the glossary writes it. */
  concepts: Concept[]
}

/** How a query is looked for, also by the other names of the glossary if these are wanted; a plan that wants nothing for a query without a word or sign. */
export function planSearch(query: string, withGlossary = true): SearchPlan {
  const parsed = parseQuery(query)
  const wanted = wantedClauses(parsed)
  const { clauses, concepts } = translate(wanted)
  return {
    wanted,
    unwanted: parsed.unwanted.flatMap((part) => clausesOf(part)),
    whole: wholePhrase(parsed.wanted),
    translated: withGlossary && concepts.length > 0 ? clauses : undefined,
    concepts,
  }
}

function wantedClauses({ wanted }: ParsedQuery): Clause[] {
  return wanted.flatMap(clausesOf)
}

const mostJoined = 4

/**
 * All ways to meet clauses of which neighbouring Hangul words may be written together: each way a list of clauses. Runs
 * of more than four words are joined two by two.
 */
export function waysToMeet(clauses: readonly Clause[]): Clause[][][] {
  return runsOf(clauses).map((run) => {
    const ways = run.length <= mostJoined ? groupings(run) : pairings(run)
    return ways.map((groups) => groups.map(joinGroup))
  })
}

function runsOf(clauses: readonly Clause[]): Clause[][] {
  const runs: Clause[][] = []
  for (const clause of clauses) {
    const run = runs.at(-1)
    if (run && clause.hangul && run.at(-1)?.hangul) run.push(clause)
    else runs.push([clause])
  }
  return runs
}

function pairings(run: Clause[]): Clause[][][] {
  const apart = run.map((clause) => [clause])
  const pairs = run.slice(0, -1).map((_, at) => [...apart.slice(0, at), run.slice(at, at + 2), ...apart.slice(at + 2)])
  return [apart, ...pairs]
}

function joinGroup(group: Clause[]): Clause {
  const [only] = group
  if (only && group.length === 1) return only
  const words = group.map(({ hangul = '' }, index) => (index === group.length - 1 ? stripParticle(hangul) : hangul))
  const joined = words.join('')
  return { ...noClause, key: joined, phrases: [{ words: [joined], isPrefix: true }] }
}

function translate(clauses: Clause[]): { clauses: Clause[]; concepts: Concept[] } {
  const translated: Clause[] = []
  const meant: Concept[] = []
  for (let from = 0; from < clauses.length; ) {
    const found = findSpan(clauses, from)
    const clause = clauses[from]
    if (found) {
      translated.push(conceptClause(clauses.slice(from, found.to), found.concepts))
      meant.push(...found.concepts)
    } else if (clause) translated.push(clause)
    from = found?.to ?? from + 1
  }
  return { clauses: translated, concepts: [...new Set(meant)] }
}

const longestSpan = 6

/** The longest name of a concept that begins there; its last word may carry a particle. */
function findSpan(clauses: Clause[], from: number): { to: number; concepts: readonly Concept[] } | undefined {
  for (let to = Math.min(clauses.length, from + longestSpan); to > from; to--) {
    const keys = clauses.slice(from, to).map(({ key }) => key)
    if (keys.includes('')) continue
    const last = keys.pop() ?? ''
    for (const ending of [last, stripParticle(last)]) {
      const concepts = findConcepts([...keys, ending].join(''))
      if (concepts.length > 0) return { to, concepts }
    }
  }
  return undefined
}

function conceptClause(typed: Clause[], concepts: readonly Concept[]): Clause {
  const phrases = concepts.flatMap(namesOf).flatMap((name) => namePhrases(fold(name)))
  return { ...noClause, key: typed.map(({ key }) => key).join(''), phrases }
}

/** How a name of the glossary may be written in a text. */
export function namePhrases(name: string): Phrase[] {
  const tokens = tokenise(name)
  if (tokens.every(({ script }) => script === 'syllables') && tokens.length > 1) {
    const words = tokens.map(({ word }) => word)
    return [{ words, isPrefix: true }, ...joinedForms(words)]
  }
  const clauses = clausesOf({ text: name, isQuoted: false })
  const [only] = clauses
  if (only && clauses.length === 1) return only.phrases
  return clausesInOrder(name)
}

/** A name of several words: these in their order, the last with its endings. */
function clausesInOrder(name: string): Phrase[] {
  const pieces = name.split(/\s+/).filter((piece) => keyOf(piece) !== '')
  let phrases: Phrase[] = [{ words: [], isPrefix: false }]
  pieces.forEach((piece, index) => {
    const words = tokenise(piece).map(({ word }) => word)
    const usable = index === pieces.length - 1 ? endingPhrases(piece, words) : [{ words, isPrefix: false }]
    phrases = phrases.flatMap(({ words }) =>
      usable.map((form) => ({ words: [...words, ...form.words], isPrefix: form.isPrefix })),
    )
  })
  return phrases
}

/** A word with its endings; of one in two scripts (`오픈AI`) the last part alone has them. */
function endingPhrases(piece: string, words: string[]): Phrase[] {
  const clauses = clausesOf({ text: piece, isQuoted: false })
  const head = clauses.length > 1 ? words.slice(0, -1) : []
  return (clauses.at(-1)?.phrases ?? []).map((form) => ({ words: [...head, ...form.words], isPrefix: form.isPrefix }))
}
