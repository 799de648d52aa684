import { type Folded, fold, foldWithMap } from './fold'

/** `syllables`: Hangul; `ideographs`: Han and Kana; `letters`: every other script and digits; `jamo`: single Korean letters. */
export type Script = 'syllables' | 'ideographs' | 'letters' | 'jamo'
/** A word of the index with its place in the folded text. */
export type Token = { word: string; script: Script; start: number; end: number }

/** Names that end in a sign: one made-up word each, which no text holds. */
const signedNames: Readonly<Record<string, string>> = { 'c++': 'cplusplussign', 'c#': 'csharpsign', 'f#': 'fsharpsign' }

const signs = new Map(Object.entries(signedNames).map(([sign, word]) => [word, sign]))

/** What a folded text holds where the index has that word. */
export function asWritten(word: string): string {
  return signs.get(word) ?? word
}

const signedName = /(?<![\p{L}\p{N}])(?:c\+\+|c#|f#)(?![\p{L}\p{N}+#]*[a-z0-9+#])/uy

/**
 * The words of a folded text in order, cut wherever the script changes (`llm을` is `llm` and `을`). Looked for by hand: a
 * match of an expression is an object with all its groups, and there would be one for each word of every text.
 */
export function tokenise(folded: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < folded.length) {
    const start = at
    const script = scriptAt(folded, at)
    const name = script === 'letters' ? signedNameAt(folded, at) : undefined
    at = name === undefined ? runEnd(folded, at, script) : at + name.length
    if (script !== undefined)
      tokens.push({ word: (name && signedNames[name]) ?? folded.slice(start, at), script, start, end: at })
  }
  return tokens
}

function signedNameAt(folded: string, at: number): string | undefined {
  const next = folded[at + 1]
  if (next !== '+' && next !== '#') return undefined
  signedName.lastIndex = at
  return signedName.exec(folded)?.[0]
}

/** Where the characters of one script end. */
function runEnd(text: string, from: number, script: Script | undefined): number {
  let at = from
  while (at < text.length && scriptAt(text, at) === script) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

const scripts: (Script | undefined)[] = [undefined, 'syllables', 'ideographs', 'letters', 'jamo']
/** For each character its place in `scripts` and one more; 0 until it is met. */
const known = new Uint8Array(0x110000)

/** The script of the character there, `undefined` when it is part of no word. */
function scriptAt(text: string, at: number): Script | undefined {
  const code = text.codePointAt(at) ?? 0
  known[code] ||= scripts.indexOf(findScript(String.fromCodePoint(code))) + 1
  return scripts[(known[code] ?? 0) - 1]
}

function findScript(character: string): Script | undefined {
  if (/[가-힣]/.test(character)) return 'syllables'
  if (/[ㄱ-ㆎ]/.test(character)) return 'jamo'
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u.test(character)) return 'ideographs'
  return /[\p{L}\p{N}]/u.test(character) ? 'letters' : undefined
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
