import { type Heading, parseHeading } from './heading'
import { type Label, parseLabel } from './label'
import { indexNextFilled, type Line, normaliseText, splitLines } from './lines'

/** A line with what it could be by itself; whether it is that depends on where it stands. */
export type ScannedLine = Line & { heading?: Heading; label?: Label }

/** A whole file, line by line; `nextFilled` as `indexNextFilled` gives it. */
export type Scan = { lines: ScannedLine[]; nextFilled: Int32Array }

/** Reads each line of a file by itself. */
export function scanText(text: string): Scan {
  const lines = splitLines(normaliseText(text)).map(
    ({ text: written, bare }): ScannedLine => ({
      text: written,
      bare,
      heading: parseHeading({ text: written, bare }),
      label: parseLabel(bare),
    }),
  )
  return { lines, nextFilled: indexNextFilled(lines) }
}

/** The next line that is not blank, `undefined` at the end. */
export function nextFilledLine({ lines, nextFilled }: Scan, index: number): ScannedLine | undefined {
  return lines[nextFilled[index] ?? lines.length]
}
