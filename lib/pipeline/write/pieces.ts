import { cleanLine } from '../clean-text'
import { escapeMarkdown } from '../text/escape-markdown'

/** A line of a summary: what markdown needs before it, and its text; `n` is absent where nothing is to be translated. */
type Piece = { prefix: string; text: string; n?: number; kept: readonly string[] }

const prefix = /^\s*(?:>\s?|#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+)*/
/** Formulas and code are not translated; a mark that no text holds stands for each. */
const fixed = /\$\$[^$]+\$\$|(?<![\\$\p{L}\p{N}])\$[^$\s](?:[^$]*[^$\s])?\$(?!\d)|`[^`]+`/gu

/** A summary's markdown as lines: their marks stay with us, their texts are numbered from 1 for the model. Code blocks and rules stay as they are. */
export function splitPieces(markdown: string): Piece[] {
  let n = 0
  let isCode = false
  return markdown.split('\n').map((line) => {
    const isFence = /^\s*(?:```|~~~|\$\$\s*$)/.test(line)
    if (isFence) isCode = !isCode
    const start = prefix.exec(line)?.[0] ?? ''
    const rest = line.slice(start.length)
    if (isFence || isCode || !/\p{L}/u.test(rest)) return { prefix: line, text: '', kept: [] }
    const kept: string[] = []
    const marked = rest.replace(/[⟦⟧]/g, '').replace(fixed, (part) => `⟦${kept.push(part)}⟧`)
    const plain = marked.replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1').replace(/\*\*|__|~~|(?<!\*)\*(?!\*)/g, '')
    n += 1
    return { prefix: start, text: cleanLine(plain.replace(/\\([!-/:-@[-`{-~])/g, '$1'), 20_000), n, kept }
  })
}

/** The markdown again, with the translations in place of the texts; `undefined` where a piece lacks its translation or a mark. */
export function joinPieces(pieces: readonly Piece[], translations: ReadonlyMap<number, string>): string | undefined {
  const lines: string[] = []
  for (const { prefix: start, n, kept } of pieces) {
    const text = n === undefined ? '' : translations.get(n)
    if (text === undefined || (n !== undefined && text.trim() === '')) return undefined
    const marks = (text.match(/⟦\d+⟧/g) ?? []).toSorted()
    if (
      marks.join() !==
      kept
        .map((_, index) => `⟦${index + 1}⟧`)
        .toSorted()
        .join()
    )
      return undefined
    lines.push(start + escapeMarkdown(text).replace(/⟦(\d+)⟧/g, (_, index) => kept[Number(index) - 1] ?? ''))
  }
  return lines.join('\n').trim()
}
