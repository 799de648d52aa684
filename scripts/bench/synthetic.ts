import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '@/db/vocabulary'
import { projectRoot } from '@/env'

/** Writes that many digest files, two a day going back from 2025-01-22, into a new folder; in words, how they were made. */
export function makeDigests(count: number, folder: string): string {
  const maker = join(projectRoot, '..', 'shared', 'corpus', 'synth.py')
  if (existsSync(maker)) {
    execFileSync('python3', [maker, String(count), '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
    return 'recombined from the shared corpus'
  }
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index++) {
    const { name, text } = inventDigest(index)
    writeFileSync(join(folder, name), text)
  }
  return 'invented here, since there is no shared corpus; numbers do not compare with those made from it'
}

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

function inventDigest(index: number): { name: string; text: string } {
  const kind = kinds[index % 2] ?? 'papers'
  const day = new Date(lastDay - Math.floor(index / 2) * 86_400_000).toISOString().slice(0, 10)
  const heading = kind === 'papers' ? 'Papers' : 'News'
  const image = `${kind === 'papers' ? 'paper' : 'news'}_${day}.png`
  const title = `# Daily Artificial Intelligence Insights : ${heading}![Category Distribution Graph](${image})\n\n`
  const sections = labels.map((label, position) => inventSection(label, index * 10 + position))
  return { name: `${heading}_${day}_report.md`, text: title + sections.join('') }
}

/** About 2.5 KB, as in real digests; every third source has been listed before. */
function inventSection(label: string, seed: number): string {
  const paragraphs = [0, 1, 2, 3].map(
    (part) => `${part + 1}. **${inventWords(seed + part, 4)}**: ${inventWords(seed * 7 + part, 60)}.`,
  )
  const sources = [0, 1].map((part) => {
    const number = part === 0 && seed % 3 === 0 ? seed % 500 : seed * 2 + part + 1000
    return ` - Invented work number ${number} on learning machines (https://example.org/works/${number})\n`
  })
  return `## 🎈 ${label}\n\n**요약:**\n\n${paragraphs.join('\n\n')}\n\n**출처:**\n\n${sources.join('')}\n\n`
}

function inventWords(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => words[(seed * 13 + index * (1 + (seed % 5))) % words.length]).join(
    ' ',
  )
}
