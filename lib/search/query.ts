import { fold } from './fold'
import { mostQueryCharacters } from './limits'
import { hasHardSign } from './symbols'

/** `quoted`: its words must stand together in this order. */
export type QueryPart = { text: string; isQuoted: boolean }
/** What a reader asked for; texts are folded. */
export type ParsedQuery = { wanted: QueryPart[]; unwanted: QueryPart[] }

const mostParts = 12

/** A quoted run, with straight or typographic marks as telephones set them, or what stands between blanks. */
const pieces = /(-?)(?:"([^"]*)"|“([^“”]*)”)|(\S+)/gu
const hasWord = /[\p{L}\p{N}]/u

/**
 * A query as its parts: `"…"` is a phrase, and a minus before a letter or a quote excludes when it stands after a blank
 * and something else is asked for; every other character is text. The whole words among the first 400 characters count, and of
 * these the first 12 different parts.
 */
export function parseQuery(text: string): ParsedQuery {
  const folded = fold(firstOf(text))
  const found: (QueryPart & { isUnwanted: boolean })[] = []
  for (const [piece, minus, straight, curly, bare] of folded.matchAll(pieces)) {
    const quoted = straight ?? curly
    if (quoted !== undefined && hasWord.test(quoted))
      found.push({ text: quoted.trim(), isQuoted: true, isUnwanted: minus === '-' })
    else if (bare !== undefined && /^-\p{L}/u.test(bare))
      found.push({ text: bare.slice(1), isQuoted: false, isUnwanted: true })
    else if (quoted !== '') found.push({ text: piece, isQuoted: false, isUnwanted: false })
  }
  const parts = withoutRepeats(withoutStraySigns(found)).slice(0, mostParts)
  // A minus with nothing beside it excludes from nothing: it is a letter of the word.
  const excludes = parts.some((part) => !part.isUnwanted && hasWord.test(part.text))
  return {
    wanted: parts.filter((part) => !part.isUnwanted || !excludes).map(({ text, isQuoted }) => ({ text, isQuoted })),
    unwanted: parts.filter((part) => part.isUnwanted && excludes).map(({ text, isQuoted }) => ({ text, isQuoted })),
  }
}

/** Without the half of a word at the cut, which would be another word; a single word is cut all the same. */
function firstOf(text: string): string {
  const first = text.slice(0, mostQueryCharacters)
  if (!/^\S/u.test(text.slice(mostQueryCharacters))) return first
  const whole = first.replace(/\S+$/u, '')
  return whole.trim() === '' ? first : whole
}

function withoutRepeats<Part extends QueryPart>(parts: Part[]): Part[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}

/** Signs that stand alone (`RAG / LLM`, `A - B`) are asked for only when there is nothing else, or when they are no punctuation. */
function withoutStraySigns<Part extends QueryPart>(parts: Part[]): Part[] {
  const isStray = ({ text }: Part) => !hasWord.test(text) && (!hasHardSign(text) || text.length === 1)
  return parts.every((part) => !hasWord.test(part.text)) ? parts : parts.filter((part) => !isStray(part))
}
