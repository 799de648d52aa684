/** What stands between two line ends: `text` as written, `bare` without invisible characters and outer white space. */
export type Line = { text: string; bare: string }

const forbidden = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/gv

/** The text in the one form the parser reads: NFC, line feeds alone, no byte-order mark, none of the control characters that XML 1.0 refuses. */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/^\ufeff+/, '')
    .normalize('NFC')
}

const mayBeInvisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const invisible =
  /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** The text without zero-width characters and soft hyphens; a joiner inside an emoji stays. */
export function stripInvisible(text: string): string {
  return mayBeInvisible.test(text) ? text.replace(invisible, '') : text
}

/** The text trimmed, with each run of white space as one blank. */
export function collapseSpaces(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** The text as a note quotes it: its first 60 code units. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text
}

/** The lines of a normalised text. */
export function splitLines(text: string): Line[] {
  return text.split('\n').map((line) => ({ text: line, bare: stripInvisible(line).trim() }))
}

/** For each line the index of the next one that is not blank; the number of lines where none follows. */
export function indexNextFilled(lines: readonly Line[]): Int32Array {
  const next = new Int32Array(lines.length)
  let filled = lines.length
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = filled
    if (lines[index]?.bare !== '') filled = index
  }
  return next
}
