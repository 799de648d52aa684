import { hasProseHangul } from './dollars'

/** Ogham's blank: markdown takes it for white space, and no digest is written in Ogham, so it can mark the end of an address. */
const addressEnd = '\u1680'

const bareAddress = /https?:\/\/[^\s"<>\p{Script=Hangul}\u2010-\u2027\u3000-\u303f\uff00-\uffef]+(?=([\s\S]?))/giu

/** Ends each bare address at the first Hangul letter, East Asian punctuation, quote or angle, where GFM would read on to the next blank. */
function endAddresses(markdown: string): string {
  return markdown.replace(bareAddress, (address, next: string) =>
    next === '' || /\s/.test(next) ? address : address + addressEnd,
  )
}

/** The text without the marks that `prepareMarkdown` sets. */
export function withoutMarks(text: string): string {
  return text.replaceAll(addressEnd, '')
}

const containerMarks = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/

type Line = { prefix: string; rest: string }

function splitPrefix(line: string): Line {
  const prefix = containerMarks.exec(line)?.[0] ?? ''
  return { prefix, rest: line.slice(prefix.length).trimEnd() }
}

/** Index of the line that closes the formula block opened at `start`; -1 when a blank line, prose or a shallower line comes first. */
function findClosingFence(lines: readonly Line[], start: number): number {
  const depth = lines[start]?.prefix.length ?? 0
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || line.rest === '' || line.prefix.length < depth || hasProseHangul(line.rest)) return -1
    if (line.rest === '$$') return index
    if (line.rest.startsWith('$$')) return -1
  }
  return -1
}

/** Escapes `$$` at the start of lines where no block closes: micromark would take the rest of the text for one formula. */
function escapeOpenFences(markdown: string): string {
  if (!markdown.includes('$$')) return markdown
  const lines = markdown.split('\n')
  const parts = lines.map(splitPrefix)
  const escapeDollars = ({ prefix, rest }: Line) => prefix + rest.replace(/^\$+/, (run) => '\\$'.repeat(run.length))
  let isCode = false
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    if (!part) continue
    if (/^(?:```|~~~)/.test(part.rest)) isCode = !isCode
    if (isCode || !part.rest.startsWith('$$') || /^\$\$[^$]+\$/.test(part.rest)) continue
    const closing = part.rest === '$$' ? findClosingFence(parts, index) : -1
    if (closing === -1) lines[index] = escapeDollars(part)
    else index = closing
  }
  return lines.join('\n')
}

/** The markdown with two readings settled that the parser would get wrong: where bare addresses end, and lone `$$` lines. */
export function prepareMarkdown(markdown: string): string {
  const text = markdown.replace(/\r\n?/g, '\n').replaceAll(addressEnd, ' ')
  return escapeOpenFences(endAddresses(text))
}
