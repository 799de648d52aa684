import { kinds } from '@/db/vocabulary'

const lastDay = Date.UTC(2025, 0, 22)
const labels = [
  'Computer Vision',
  'LLM',
  'Robotics',
  'AI Policy',
  'Reinforcement Learning',
  'Speech and Audio',
  'Others',
]
const words =
  '모델은 데이터를 학습하여 추론 속도와 정확도를 높이고 새로운 평가 기준에서 이전 방법보다 나은 결과를 보였다'.split(
    ' ',
  )

/** A digest file, and the path of its page without the language. */
export type InventedDigest = { name: string; text: string; path: string }

/**
 * The digest of that number, two a day going back from 2025-01-22. Versions of one number are the same day and kind with
 * other texts, other sources and, for four in a row, fewer sections.
 */
export function inventDigest(index: number, version = 0): InventedDigest {
  const kind = kinds[index % 2] ?? 'papers'
  const day = new Date(lastDay - Math.floor(index / 2) * 86_400_000).toISOString().slice(0, 10)
  const heading = kind === 'papers' ? 'Papers' : 'News'
  const image = `${kind === 'papers' ? 'paper' : 'news'}_${day}.png`
  const title = `# Daily Artificial Intelligence Insights : ${heading}![Category Distribution Graph](${image})\n\n`
  const written = labels.slice(0, labels.length - (version % 4))
  const sections = written.map((label, position) => inventSection(label, index * 10 + position, version))
  return { name: `${heading}_${day}_report.md`, text: title + sections.join(''), path: `/${day}/${kind}` }
}

/** About 2.5 KB, as in real digests; every third source has been listed before. */
function inventSection(label: string, seed: number, version: number): string {
  const paragraphs = [0, 1, 2, 3].map(
    (part) => `${part + 1}. **${inventWords(seed + part + version, 4)}**: ${inventWords(seed * 7 + part, 60)}.`,
  )
  const sources = [0, 1].map((part) => {
    const isListedBefore = part === 0 && seed % 3 === 0
    const number = isListedBefore ? seed % 500 : version * 1_000_000 + seed * 2 + part + 1000
    return ` - Invented work number ${number} on learning machines (https://example.org/works/${number})\n`
  })
  return `## 🎈 ${label}\n\n**요약:**\n\n${paragraphs.join('\n\n')}\n\n**출처:**\n\n${sources.join('')}\n\n`
}

function inventWords(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => words[(seed * 13 + index * (1 + (seed % 5))) % words.length]).join(
    ' ',
  )
}
