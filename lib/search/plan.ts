import { type Clause, clausesOf, noClause, wholePhrase } from './clauses'
import { conceptWord } from './concept-words'
import { fold } from './fold'
import { type Concept, findConcepts, namesOf } from './glossary'
import { groupings } from './korean-forms'
import type { Phrase } from './latin-forms'
import { namePhrases } from './name-phrases'
import { stripParticle } from './particles'
import { type ParsedQuery, parseQuery } from './query'

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
 * All ways to meet clauses of which neighbouring Hangul words may be written together, if any text holds them so: each
 * way a list of clauses. Runs of more than four words are joined two by two.
 */
export function waysToMeet(
  clauses: readonly Clause[],
  isWritten: (joined: Phrase) => boolean = () => true,
): Clause[][][] {
  return runsOf(clauses).map((run) => {
    const ways = run.length <= mostJoined ? groupings(run) : pairings(run)
    return ways
      .map((groups) => groups.map((group) => ({ clause: joinGroup(group), isJoined: group.length > 1 })))
      .filter((groups) => groups.every(({ clause, isJoined }) => !isJoined || clause.phrases.some(isWritten)))
      .map((groups) => groups.map(({ clause }) => clause))
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
  return { ...noClause, key: typed.map(({ key }) => key).join(''), phrases, conceptWords: concepts.map(conceptWord) }
}
