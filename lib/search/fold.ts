/** Folded text, and for each of its UTF-16 units where in the original the character begins that made it; one more entry holds the original's length. */
export type Folded = { text: string; starts: Uint32Array }

const simple = /^[\u0020-\u007e\uac00-\ud7a3]*$/
/** A character with the marks and the parts of a syllable that belong to it. */
const clusters =
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]?[\u11a8-\u11ff\ud7cb-\ud7fb]?|\P{M}\p{M}*|\p{M}+/gsu

/**
 * The text as search compares it: compatibility forms and composed characters (NFKC), lower case, no accents, control
 * characters as blanks, invisible ones gone. Single Korean letters (ㄱ–ㆎ) stay: NFKC would turn them into parts of syllables.
 */
export function fold(text: string): string {
  return simple.test(text) ? text.toLowerCase() : text.replace(clusters, foldCluster)
}

/** The same folding with the way back to the original. */
export function foldWithMap(text: string): Folded {
  if (simple.test(text)) return { text: text.toLowerCase(), starts: countUp(text.length) }
  const starts: number[] = []
  const folded = text.replace(clusters, (cluster, offset: number) => {
    const piece = foldCluster(cluster)
    for (let unit = 0; unit < piece.length; unit++) starts.push(offset)
    return piece
  })
  starts.push(text.length)
  return { text: folded, starts: Uint32Array.from(starts) }
}

function countUp(last: number): Uint32Array {
  const numbers = new Uint32Array(last + 1)
  for (let index = 1; index <= last; index++) numbers[index] = index
  return numbers
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
