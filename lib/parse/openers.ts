import { parseName } from './heading'
import { nextFilledLine, type Scan } from './scan'
import { findTitleKind, namesDigest, parseKindWord, splitImage } from './title'

/** Whether a heading, blank lines and a summary label follow each other here: what opens a section wherever it stands. */
export function isTriple(scan: Scan, index: number): boolean {
  const label = nextFilledLine(scan, index)?.label
  return scan.lines[index]?.heading !== undefined && label?.role === 'summary' && label.isStrict
}

/** Whether the line is a level-2 heading `News` or `Papers` above a digest of its own, as in the seed's combined file. */
export function isParent(scan: Scan, index: number): boolean {
  const heading = scan.lines[index]?.heading
  if (heading?.level !== 2) return false
  const { text, image } = splitImage(heading.text)
  if (text.length > 40 || !parseKindWord(parseName(text).label) || isTriple(scan, index)) return false
  const next = nextFilledLine(scan, index)
  return image !== undefined || !next || next.heading?.level === 3 || splitImage(next.bare).image !== undefined
}

/** Whether the line is a heading that names a digest: by its words, or by an image glued to it. */
export function isTitle(scan: Scan, index: number): boolean {
  const heading = scan.lines[index]?.heading
  if (!heading || heading.level > 2 || isTriple(scan, index)) return false
  const { text, image } = splitImage(heading.text)
  const isNamed = namesDigest(text)
  if (!isNamed && !image) return false
  return findTitleKind(text) ? true : isNamed && heading.level === 1
}
