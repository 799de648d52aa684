import { clausesOf, keyOf } from './clauses'
import { joinedForms } from './korean-forms'
import type { Phrase } from './latin-forms'
import { tokenise } from './tokens'

/** How a name of the glossary may be written in a text; `name` is folded. */
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
