import type { Kind } from '@/db/vocabulary'

const kindWords: Record<string, Kind> = {
  paper: 'papers',
  papers: 'papers',
  논문: 'papers',
  news: 'news',
  뉴스: 'news',
}

/** The kind a single word names in full, in any case; else `undefined`. */
export function parseKindWord(word: string): Kind | undefined {
  const key = word.toLowerCase()
  return Object.hasOwn(kindWords, key) ? kindWords[key] : undefined
}

/** The kind named by the whole words of a text (`Papers`, `news_2024`, `논문`); `undefined` when none or both are named. */
export function findKind(text: string): Kind | undefined {
  const words = text
    .slice(0, 1000)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  const kinds = new Set(words.flatMap((word) => (Object.hasOwn(kindWords, word) ? [kindWords[word]] : [])))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

function afterColon(title: string): string | undefined {
  const text = title.slice(0, 1000)
  const colon = Math.max(text.lastIndexOf(' : '), text.lastIndexOf(': '), text.lastIndexOf('：'))
  return colon === -1 ? undefined : text.slice(colon + 1)
}

/** The kind a title names, first of all after its last colon: `Daily Artificial Intelligence Insights : Papers`. */
export function findTitleKind(title: string): Kind | undefined {
  return findKind(afterColon(title) ?? '') ?? findKind(title)
}

/** Whether the kind stands after the title's last colon, as the seed has it. */
export function endsWithKind(title: string): boolean {
  return findKind(afterColon(title) ?? '') !== undefined
}

/** Whether a title speaks of a digest of AI in so many words, in either language. */
export function namesDigest(title: string): boolean {
  const text = title.slice(0, 1000).toLowerCase()
  const isAi = /artificial intelligence|인공\s?지능|(?<!\p{L})ai(?![a-z])/u.test(text)
  return (
    isAi && /insights?|digest|daily|weekly|report|인사이트|다이제스트|데일리|위클리|일간|주간|리포트|보고서/.test(text)
  )
}

/** A markdown image: its text and the last segment of its path, which names kind and day in the seed. */
export type Image = { alt: string; name: string }

/** The text of a line before its first image, and that image, `undefined` where there is none. */
export function splitImage(bare: string): { text: string; image?: Image } {
  const start = bare.indexOf('![')
  const middle = bare.indexOf('](', start)
  if (start === -1 || middle === -1) return { text: bare }
  const next = bare.indexOf('![', middle)
  const close = bare.lastIndexOf(')', next === -1 ? bare.length : next)
  const path = bare.slice(middle + 2, close > middle ? close : bare.length).trim()
  const name = path.slice(path.lastIndexOf('/') + 1)
  return { text: bare.slice(0, start).trim(), image: { alt: bare.slice(start + 2, middle), name } }
}
