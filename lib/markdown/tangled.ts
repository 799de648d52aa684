/**
 * Bounds within which the parser stays fast and shallow, far above what summaries hold (the 568 real ones: 4,200
 * characters, 62 lines, 104 signs at most). Its time grows with the square of some of them.
 */
const limits = {
  characters: 40_000,
  lines: 600,
  signs: 4000,
  signsInParagraph: 600,
  word: 2000,
  depth: 16,
  containers: 1000,
  pipes: 32,
}

const signs = /[*_`~$[\]<>|!&@\\]/g
const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/
const ruler = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** How many lists and quotes the line opens or goes on with; a ruler made of dashes or stars opens none. */
function depthOf(line: string): number {
  const prefix = containers.exec(line)?.[0] ?? ''
  return ruler.test(line) ? 0 : countMatches(prefix, />|[-*+]|\d+[.)]/g)
}

function areTangledLines(lines: readonly string[]): boolean {
  let total = 0
  return lines.some((line) => {
    const depth = depthOf(line)
    total += depth
    if (depth > limits.depth || total > limits.containers) return true
    return countMatches(line, /\|/g) > limits.pipes || /^[ \t]{120}/.test(line)
  })
}

/** Whether markdown is too long, too deeply nested or too full of signs to be parsed in reasonable time; linear. */
export function isTangled(markdown: string): boolean {
  if (markdown.length > limits.characters) return true
  const lines = markdown.split(/\r\n?|\n/)
  if (lines.length > limits.lines || countMatches(markdown, signs) > limits.signs) return true
  if (markdown.split(/\s/).some((word) => word.length > limits.word)) return true
  const paragraphs = markdown.split(/\n[ \t]*\n/)
  return areTangledLines(lines) || paragraphs.some((text) => countMatches(text, signs) > limits.signsInParagraph)
}
