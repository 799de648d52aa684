import { titleLetters } from '@/lib/digest/title-key'

const leastShare = 0.9
const leastOverlap = 40

type Paper = { title: string; abstract: string }

/** Whether two listings are one paper: the same title but for case and signs, or nearly the same with a common piece of the abstract. */
export function isSamePaper(one: Paper, other: Paper): boolean {
  const letters = titleLetters(one.title)
  if (letters !== '' && letters === titleLetters(other.title)) return true
  return wordShare(one.title, other.title) >= leastShare && haveCommonPiece(one.abstract, other.abstract)
}

/** Words in both titles beside all words of either, 0–1 (Jaccard). */
function wordShare(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const common = [...left].filter((word) => right.has(word)).length
  return common / Math.max(1, left.size + right.size - common)
}

function wordsOf(title: string): Set<string> {
  return new Set(
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  )
}

function haveCommonPiece(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)]
  for (let start = 0; start + leastOverlap <= left.length; start += 1) {
    if (right.includes(left.slice(start, start + leastOverlap))) return true
  }
  return false
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}
