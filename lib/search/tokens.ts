import { type Folded, fold, foldWithMap } from './fold'

/** `syllables`: Hangul; `ideographs`: Han and Kana; `letters`: every other script and digits; `jamo`: single Korean letters. */
export type Script = 'syllables' | 'ideographs' | 'letters' | 'jamo'
/** A word of the index with its place in the folded text. */
export type Token = { word: string; script: Script; start: number; end: number }

/** Names that end in a sign: one made-up word each, which no text holds. */
const signedNames: Readonly<Record<string, string>> = { 'c++': 'cplusplussign', 'c#': 'csharpsign', 'f#': 'fsharpsign' }

const runs =
  /(?<![\p{L}\p{N}])(c\+\+|c#|f#)(?![\p{L}\p{N}+#]*[a-z0-9+#])|([가-힣]+)|([ㄱ-ㆎ]+)|([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+)|((?:(?![가-힣ㄱ-ㆎ\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+)/gu

/** The words of a folded text in order, cut wherever the script changes (`llm을` is `llm` and `을`). */
export function tokenise(folded: string): Token[] {
  const tokens: Token[] = []
  for (const match of folded.matchAll(runs)) {
    const [text, signed, syllables, jamo, ideographs] = match
    const script = syllables ? 'syllables' : jamo ? 'jamo' : ideographs ? 'ideographs' : 'letters'
    const word = signed ? (signedNames[signed] ?? signed) : text
    tokens.push({ word, script, start: match.index, end: match.index + text.length })
  }
  return tokens
}

/** A text with what the index makes its columns of, so that it is folded and cut once for all of them. */
export type ReadText = Folded & { original: string; tokens: Token[] }

/** Folds a text and finds its words. */
export function readText(original: string): ReadText {
  const folded = foldWithMap(original)
  return { ...folded, original, tokens: tokenise(folded.text) }
}

/** The words of a text as the index stores them, one blank between two. */
export function indexWords({ tokens }: ReadText): string {
  return tokens.map(({ word }) => word).join(' ')
}

/**
 * What can be found inside words: pairs of neighbouring syllables and the last one alone, which also keeps two words
 * apart, and the parts of names like `DeepMind`.
 */
export function indexParts({ original, starts, tokens }: ReadText): string {
  const parts: string[] = []
  for (const { word, script, start, end } of tokens) {
    // One by one: a word of strangers may have more parts than a call may have arguments.
    if (script === 'letters')
      for (const part of camelParts(word, original.slice(starts[start], starts[end]))) parts.push(part)
    else if (script !== 'jamo')
      for (let index = 0; index < word.length; index++) parts.push(word.slice(index, index + 2))
  }
  return parts.join(' ')
}

/** Each two neighbouring characters of a word, in order; none for a word of one. */
export function pairsOf(word: string): string[] {
  const pairs: string[] = []
  for (let index = 0; index + 1 < word.length; index++) pairs.push(word.slice(index, index + 2))
  return pairs
}

/** Folding leaves nearly all words as they are written: those have no capital to be cut at. */
function camelParts(word: string, written: string): string[] {
  if (written === word || !/\p{Ll}\p{Lu}/u.test(written)) return []
  return written.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(fold)
}
