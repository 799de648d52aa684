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

/** The same folding with the way back to the original. */
export function foldWithMap(text: string): Folded {
  let folded = ''
  // Pieces that change their length move all behind them.
  const shifts: { at: number; to: number; length: number; next: number }[] = []
  let at = 0
  let from = 0
  for (const match of text.matchAll(hard)) {
    const [cluster] = match
    const piece = foldCluster(cluster)
    const { length } = piece
    folded += text.slice(from, match.index) + piece
    at += match.index - from
    from = match.index + cluster.length
    if (length !== cluster.length || length > 1) shifts.push({ at, to: match.index, length, next: from })
    at += length
  }
  folded = (folded + text.slice(from)).toLowerCase()
  return { text: folded, starts: fillStarts(folded.length, shifts) }
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
