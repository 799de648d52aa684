/** Words that the index holds one after the other; with `isPrefix` the last may go on. */
export type Phrase = { words: string[]; isPrefix: boolean }

const shortestPrefix = 4

/**
 * How a word in letters and digits may stand in a text: joined or cut where letters and digits meet and where a hyphen or
 * underscore was typed (`gpt-4o`, `gpt4o`, `gpt 4o`), the last piece with the endings of English. `letters` is folded and
 * holds its own hyphens, dots and the like.
 */
export function latinForms(letters: string): Phrase[] {
  return joinings(cutPieces(letters)).flatMap(endingForms)
}

type Piece = { text: string; mayJoin: boolean; isGlued: boolean }

/** Runs of letters or of digits, with whether each may be written together with the one before. */
function cutPieces(letters: string): Piece[] {
  let end = 0
  return [...letters.matchAll(/\p{N}+|\p{L}+/gu)].map(({ 0: text, index }) => {
    const between = letters.slice(end, index)
    end = index + text.length
    return { text, mayJoin: /^[-_‐‑‒–—]?$/u.test(between), isGlued: between === '' }
  })
}

const mostJoinings = 8

function joinings(pieces: Piece[]): string[][] {
  let forms: string[][] = [[]]
  for (const { text, mayJoin, isGlued } of pieces) {
    forms = forms.flatMap((words) => {
      const apart = [...words, text]
      const before = words.at(-1)
      if (!mayJoin || before === undefined) return [apart]
      const joined = [...words.slice(0, -1), before + text]
      // "a 100" is no A100.
      return before === 'a' && isGlued ? [joined] : [joined, apart]
    })
    forms = forms.slice(0, mostJoinings)
  }
  return forms
}

function endingForms(words: string[]): Phrase[] {
  const last = words.at(-1) ?? ''
  const head = words.slice(0, -1)
  const exact = (word: string): Phrase => ({ words: [...head, word], isPrefix: false })
  if (/\p{N}/u.test(last)) return [exact(last)]
  if (last.length < shortestPrefix) return last.length > 1 ? [exact(last), exact(`${last}s`)] : [exact(last)]
  const beginnings = new Set([...stemsOf(last), last])
  return [...beginnings]
    .filter((one) => ![...beginnings].some((other) => other !== one && one.startsWith(other)))
    .map((stem) => ({ words: [...head, stem], isPrefix: true }))
}

const shortestStem = 4

/** Endings that English words change, with what stays of them (`quantization`, `quantized`: `quantiz`). */
const endings = [
  ['ies', ['i', 'y']],
  ['sses', ['ss']],
  ['xes', ['x']],
  ['ches', ['ch']],
  ['shes', ['sh']],
  ['izations', ['iz']],
  ['ization', ['iz']],
  ['isations', ['is']],
  ['isation', ['is']],
  ['ations', ['at']],
  ['ation', ['at']],
  ['ings', ['']],
  ['ing', ['']],
  ['ed', ['']],
  ['ize', ['iz']],
  ['ise', ['is']],
  ['ate', ['at']],
  ['ss', ['ss']],
  ['s', ['']],
  ['y', ['i', 'y']],
] as const

/** What an English word's forms begin with; none when no ending can go. */
function stemsOf(word: string): string[] {
  const found = endings.find(
    ([ending, [kept]]) => word.endsWith(ending) && word.length - ending.length + kept.length >= shortestStem,
  )
  if (!found) return []
  const [ending, kept] = found
  return kept.map((letters) => word.slice(0, -ending.length) + letters)
}
