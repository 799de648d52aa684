import type { Phrase } from './latin-forms'
import type { Token } from './tokens'

/** Where a phrase that begins with the word at `at` ends in the folded text; `undefined` where it does not stand there. */
export function phraseEnd(tokens: readonly Token[], at: number, { words, isPrefix }: Phrase): number | undefined {
  const lastIndex = words.length - 1
  const last = tokens[at + lastIndex]
  const lastWord = words[lastIndex]
  if (!last || lastWord === undefined) return undefined
  for (let index = 0; index < lastIndex; index++) if (tokens[at + index]?.word !== words[index]) return undefined
  if (!(isPrefix ? last.word.startsWith(lastWord) : last.word === lastWord)) return undefined
  // Korean words go on with particles, others with endings of the word itself.
  const isPart = isPrefix && last.script === 'syllables'
  return isPart ? last.start + lastWord.length : last.end
}
