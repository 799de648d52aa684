import { mostEffort } from '@/lib/ingest/effort'
import { settingEffort } from '@/lib/markdown/effort'

/** A way to fill a digest: the bodies of its sections, that many characters in all. */
export type BodyShape = { name: string; makeBodies(characters: number): string[] }

const units = [
  ...['[', '*', '$', '`', '(', '](', '> ', '- ', '**a ', '_a ', '<b>', '&amp;', '|a', '$x$ ', '$$\n', '\n\n', '```\n'],
  ...['[a](b) ', '\u202e'],
]

/** Those that the parser gets to see, as many signs at a time as it is let. */
const denseUnits = ['[', '$x$ ', '[a](b) ', '*a*b ', 'http://a.b ', '`a`` ', '- a\n', '1. a\n']

export const bodyShapes: readonly BodyShape[] = [
  ...units.map((unit) => ({
    name: `one body of ${JSON.stringify(unit)}`,
    makeBodies: (characters: number) => [`글 ${unit.repeat(Math.ceil(characters / Buffer.byteLength(unit)))}`],
  })),
  { name: 'one body of lists in one another', makeBodies: (characters) => [nestLists(characters)] },
  {
    name: 'one body of quotes in one another',
    makeBodies: (characters) => [`${'> '.repeat(999)}글\n`.repeat(Math.ceil(characters / 2000))],
  },
  ...denseUnits.map((unit) => ({
    name: `many bodies of ${JSON.stringify(unit)}`,
    makeBodies: (characters: number) => repeatDense(unit, characters),
  })),
]

function nestLists(characters: number): string {
  const lines: string[] = []
  for (let [depth, length] = [0, 0]; length < characters; depth += 1) {
    const line = `${' '.repeat((depth * 2) % 1000)}- 글`
    lines.push(line)
    length += line.length + 1
  }
  return lines.join('\n')
}

/** Bodies just within the bounds of lib/markdown/tangled.ts, as many as an import lets pass. */
function repeatDense(unit: string, characters: number): string[] {
  const signs = unit.match(/[*_`~$[\]<>|!&@\\]/g)?.length ?? 1
  const paragraph = unit.repeat(Math.floor(590 / signs)).slice(0, 1900)
  const body = `${paragraph}\n\n`.repeat(6).split('\n').slice(0, 590).join('\n')
  const most = Math.floor(mostEffort / settingEffort(body))
  return Array.from({ length: Math.min(most, Math.ceil(characters / body.length)) }, () => body)
}

/** The text of a digest of papers of that day, filled in that way. */
export function makeBodyDigest({ makeBodies }: BodyShape, characters: number, day: string): string {
  const title = `# Daily Artificial Intelligence Insights : Papers![Category Distribution Graph](paper_${day}.png)\n\n`
  const section = (body: string, index: number) =>
    `## LLM\n\n**요약:**\n\n${body}\n\n**출처:**\n\n - Work ${index} (https://example.org/${index})\n\n\n`
  return title + makeBodies(characters).map(section).join('')
}
