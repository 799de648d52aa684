import type { Clause } from './clauses'
import type { Phrase } from './latin-forms'
import { type SearchPlan, waysToMeet } from './plan'

/** Expressions for SQLite's full-text MATCH (sqlite.org/fts5.html 3), each `undefined` when it could find nothing. */
export type MatchExpressions = {
  typed: string | undefined
  /** Finds what `typed` finds, and tells better which of it is good. */
  typedRanking: string | undefined
  translated: string | undefined
  inside: string | undefined
}

export type TextLanguage = 'ko' | 'en' | undefined

/**
 * The three ways to look for what a plan wants, a later one may find again what an earlier one does; in the text of one
 * language when it is given. `isFound` tells whether an expression finds anything: to look for what nothing holds takes time.
 */
export function matchExpressions(
  plan: SearchPlan,
  lang: TextLanguage,
  isFound: (expression: string) => boolean = () => true,
): MatchExpressions {
  const words = `{category titles ${lang ?? 'ko en'}}`
  const parts = '{title_parts text_parts}'
  const isWritten = (phrase: Phrase) => isFound(phrasesIn(words, [phrase]) ?? '')
  const wanted = plan.wanted.map((clause) => ({
    ...clause,
    phrases: clause.phrases.filter((phrase) => !leavesSyllable(phrase) || isWritten(phrase)),
  }))
  const typed = all(
    waysToMeet(wanted, isWritten).map((ways) =>
      any(ways.map((way) => all(way.map((clause) => clauseIn(words, clause))))),
    ),
  )
  if (typed === undefined) return nothing
  const unwanted = any(plan.unwanted.map((clause) => clauseIn(words, clause)))
  const translated = plan.translated && all(plan.translated.map((clause) => clauseIn(words, clause)))
  const inside = all(wanted.map((clause) => any([clauseIn(words, clause), phrasesIn(parts, clause.inside)])))
  // Phrases that stand in what is found without them change the order alone.
  const lifted = any([typed, phrasesIn(words, liftingPhrases(plan))])
  return {
    typed: without(typed, unwanted),
    typedRanking: without(lifted, unwanted),
    translated: without(translated, unwanted),
    inside: without(inside, unwanted),
  }
}

const nothing: MatchExpressions = {
  typed: undefined,
  typedRanking: undefined,
  translated: undefined,
  inside: undefined,
}

/** A word cut before its last syllable (`신경 망`): hardly ever written so, and thousands of words begin with that syllable. */
function leavesSyllable({ words, isPrefix }: Phrase): boolean {
  return isPrefix && words.length > 1 && words.at(-1)?.length === 1
}

/** What either of two expressions finds. */
export function either(one: string | undefined, other: string | undefined): string | undefined {
  return any([one, other])
}

/** One word is lifted where it stands by itself, several where they stand as they were typed. */
function liftingPhrases({ wanted: [first, ...others], whole }: SearchPlan): Phrase[] {
  if (others.length > 0) return whole ? [whole] : []
  return first?.alone ?? []
}

function clauseIn(columns: string, { phrases, conceptWords, signs }: Clause): string | undefined {
  const concepts = conceptWords.map((word): Phrase => ({ words: [word], isPrefix: false }))
  const asked = concepts.length > 0 ? concepts : phrases
  return any([phrasesIn(columns, asked), ...signs.map((spelled) => `signs : ${quote(spelled)}`)])
}

function phrasesIn(columns: string, phrases: readonly Phrase[]): string | undefined {
  const expression = any(phrases.map(({ words, isPrefix }) => quote(words) + (isPrefix ? ' *' : '')))
  return expression && `${columns} : (${expression})`
}

/** The application alone writes operators: whatever was typed stands in quotes. */
function quote(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`
}

type Expression = string | undefined

function any(expressions: readonly Expression[]): Expression {
  return join(
    expressions.filter((one) => one !== undefined),
    'OR',
  )
}

/** `undefined` when one of them can find nothing. */
function all(expressions: readonly Expression[]): Expression {
  const known = expressions.filter((one) => one !== undefined)
  return known.length < expressions.length ? undefined : join(known, 'AND')
}

function join(expressions: readonly string[], operator: 'AND' | 'OR'): Expression {
  return expressions.length > 1 ? `(${expressions.join(` ${operator} `)})` : expressions[0]
}

function without(expression: Expression, unwanted: Expression): Expression {
  return expression && unwanted ? `(${expression}) NOT (${unwanted})` : expression
}
