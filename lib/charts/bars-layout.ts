import { plotHeightPx } from './figure-size'
import { shorten } from './shorten'

/** Where the parts of a row of bars stand, in pixels; the shifts are from the middle of the row, `names` are cut to their room. */
export type BarsLayout = {
  widthPx: number
  rowPx: number
  paddingPx: number
  barStartPx: number
  barEndPx: number
  barPx: number
  textShiftPx: number
  barShiftPx: number
  names: string[]
}

const paddingPx = 6
const gapPx = 14
const widestRowPx = 40
const inlineFromPx = 420
/** Of the width, at most, for the names beside the bars. */
const nameShare = 0.4

/** The rows of a bar chart `widthPx` wide: name, bar and value in one line where there is room, else the bar under the two.
 * `measure` gives a text's width in pixels. */
export function planBars(
  slices: readonly { name: string; value: string }[],
  widthPx: number,
  measure: (text: string) => number,
): BarsLayout {
  const rowPx = Math.min(widestRowPx, plotHeightPx(slices.length) / Math.max(1, slices.length))
  const innerPx = widthPx - 2 * paddingPx
  const valuePx = widest(slices.map(({ value }) => measure(value)))
  if (widthPx < inlineFromPx) {
    const names = slices.map(({ name, value }) => shorten(name, innerPx - measure(value) - gapPx, measure))
    const bar = { barStartPx: paddingPx, barEndPx: widthPx - paddingPx, barPx: 5 }
    return { widthPx, rowPx, paddingPx, ...bar, textShiftPx: -5, barShiftPx: 9, names }
  }
  const namePx = Math.min(innerPx * nameShare, widest(slices.map(({ name }) => measure(name))))
  const names = slices.map(({ name }) => shorten(name, namePx, measure))
  const bar = { barStartPx: paddingPx + namePx + gapPx, barEndPx: widthPx - paddingPx - valuePx - gapPx, barPx: 9 }
  return { widthPx, rowPx, paddingPx, ...bar, textShiftPx: 0, barShiftPx: 0, names }
}

function widest(widths: number[]): number {
  return Math.ceil(Math.max(0, ...widths))
}
