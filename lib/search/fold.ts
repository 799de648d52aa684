/** Folded text, and for each of its UTF-16 units where in the original the character begins that made it; one more entry holds the original's length. */
export type Folded = { text: string; starts: Uint32Array }

/**
 * What is not folded by lower case alone: a letter with the marks behind it, the parts of a syllable, and all but ASCII
 * and Hangul syllables. Nearly every text is a few of these among long stretches that stay.
 */
const hard =
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]?[\u11a8-\u11ff\ud7cb-\ud7fb]?|[\u0020-\u007e\uac00-\ud7a3]\p{M}+|[^\u0020-\u007e\uac00-\ud7a3]\p{M}*/gu

/**
 * The text as search compares it: compatibility forms and composed characters (NFKC), lower case, no accents, control
 * characters as blanks, invisible ones gone. Single Korean letters (ㄱ–ㆎ) stay: NFKC would turn them into parts of syllables.
 */
export function fold(text: string): string {
  return text.replace(hard, foldCluster).toLowerCase()
}

const hardHere = new RegExp(hard.source, 'uy')

/** The same folding with the way back to the original. */
export function foldWithMap(text: string): Folded {
  let folded = ''
  // Pieces that change their length move all behind them.
  const shifts: { at: number; to: number; length: number; next: number }[] = []
  let at = 0
  let from = 0
  for (let index = nextHard(text, 0); index < text.length; index = nextHard(text, from)) {
    hardHere.lastIndex = index
    const cluster = hardHere.exec(text)?.[0] ?? ''
    const piece = foldCluster(cluster)
    const { length } = piece
    folded += text.slice(from, index) + piece
    at += index - from
    from = index + cluster.length
    if (length !== cluster.length || length > 1) shifts.push({ at, to: index, length, next: from })
    at += length
  }
  folded = (folded + text.slice(from)).toLowerCase()
  return { text: folded, starts: shifts.length > 0 ? fillStarts(folded.length, shifts) : unmoved(folded.length) }
}

/** Where the next match of `hard` begins, the text's end when there is none. The expression finds it too, in more than twice the time. */
function nextHard(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    if (isPlain(text.charCodeAt(index))) continue
    const isBehindPlain = index > from && isPlain(text.charCodeAt(index - 1))
    return isBehindPlain && mark.test(String.fromCodePoint(text.codePointAt(index) ?? 0)) ? index - 1 : index
  }
  return text.length
}

const mark = /^\p{M}$/u

function isPlain(unit: number): boolean {
  return (unit >= 0x20 && unit <= 0x7e) || (unit >= 0xac00 && unit <= 0xd7a3)
}

const counting = Uint32Array.from({ length: 20_000 }, (_, index) => index)

/** Each unit leads to itself: one list for all texts of usual length, of which nobody changes anything. */
function unmoved(length: number): Uint32Array {
  return length < counting.length ? counting.subarray(0, length + 1) : fillStarts(length, [])
}

/** Each unit of a changed piece leads to where the piece began, every other one to itself. */
function fillStarts(
  length: number,
  shifts: readonly { at: number; to: number; length: number; next: number }[],
): Uint32Array {
  const starts = new Uint32Array(length + 1)
  let unit = 0
  let original = 0
  for (const { at, to, length, next } of shifts) {
    while (unit < at) starts[unit++] = original++
    while (unit < at + length) starts[unit++] = to
    original = next
  }
  while (unit <= length) starts[unit++] = original++
  return starts
}

const known = new Map<string, string>()
const mostKnown = 20_000

function foldCluster(cluster: string): string {
  const remembered = known.get(cluster)
  if (remembered !== undefined) return remembered
  const folded = computeFold(cluster)
  if (known.size < mostKnown && cluster.length <= 4) known.set(cluster, folded)
  return folded
}

function computeFold(cluster: string): string {
  if (/^[\u3131-\u318e]/.test(cluster)) return cluster.slice(0, 1)
  if (/^\p{Cc}/u.test(cluster)) return ' '
  if (/^\p{Cf}/u.test(cluster)) return ''
  const composed = cluster.normalize('NFKC').toLowerCase()
  if (/^[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uac00-\ud7a3]+$/.test(composed)) return composed
  return composed.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC')
}
