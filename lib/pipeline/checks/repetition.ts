import { gzipSync } from 'node:zlib'
import type { CheckResult } from '@/db/receipt'
import { demand } from './check'

/** From 795 real bodies: 99 of 100 have at most 0.14 signs, the broken one 0.97. */
const mostSigns = 0.4
/** The lowest good body packs to 0.26, the broken one to 0.03. */
const leastPacked = 0.2
const mostRuns = 12
const mostSentences = 3

/** Whether the text says something instead of repeating itself or being made of signs; the detail is the figure that is out of bounds. */
export function checkRepetition(text: string): CheckResult {
  const solid = text.replace(/\s/g, '')
  const letters = solid.match(/\p{L}/gu)?.length ?? 0
  const signs = solid === '' ? 1 : 1 - letters / [...solid].length
  if (signs > mostSigns) return demand('repetition', false, `signs ${signs.toFixed(2)}`)
  const packed = text.length < 200 ? 1 : gzipSync(text).length / Buffer.byteLength(text)
  if (packed < leastPacked) return demand('repetition', false, `gzip ${packed.toFixed(2)}`)
  const words = text.split(/\s+/).filter(Boolean)
  const runs = commonest(words.slice(3).map((_, index) => words.slice(index, index + 4).join(' ')))
  if (runs > mostRuns) return demand('repetition', false, `×${runs}`)
  const sentences = commonest(text.split(/(?<=[.!?。])\s+/).filter((sentence) => sentence.length > 20))
  return demand('repetition', sentences <= mostSentences, sentences > mostSentences ? `×${sentences}` : '')
}

function commonest(parts: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}
