/** The text as it is where it fits into `maxWidth`, else its longest beginning that fits together with "…" (at least "…" itself).
 * `measure` gives a text's width in the unit of `maxWidth`. */
export function shorten(text: string, maxWidth: number, measure: (text: string) => number): string {
  if (measure(text) <= maxWidth) return text
  // By code point: half of a surrogate pair would show as a broken sign.
  const letters = [...text]
  const cut = (length: number) => `${letters.slice(0, length).join('').trimEnd()}…`
  let fits = 0
  let tooLong = letters.length
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (measure(cut(middle)) <= maxWidth) fits = middle
    else tooLong = middle
  }
  return cut(fits)
}
