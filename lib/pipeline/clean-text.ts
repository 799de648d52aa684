/** Control, format and direction characters: they can hide text from a reader, or rewrite what stands around it. The joiners
 * of emoji and of Indic scripts are among them; a title reads without. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]/gu

/** The text in one line, without invisible characters and blanks around it, cut at a whole character to `longest` UTF-16 units. */
export function cleanLine(text: string, longest: number): string {
  return cut(text.normalize('NFC').replace(/\s+/g, ' ').replace(invisible, '').trim(), longest)
}

/** The same for a text of several lines: blanks inside a line become one, more than one empty line becomes one. */
export function cleanText(text: string, longest: number): string {
  const lines = text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').replace(invisible, '').trim())
  return cut(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    longest,
  )
}

/** An abstract as feeds and interfaces wrap it: line ends inside a paragraph are blanks, an empty line stays. */
export function unwrapLines(text: string): string {
  // Blanks become one first: a long run of them would be tried from each of its places.
  const single = text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n')
  return single.replace(/(?<!\n)\n(?!\n)/g, ' ')
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = longest - 1
  const whole = /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end
  return `${text.slice(0, whole).trimEnd()}…`
}
