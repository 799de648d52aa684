/** Titles that the panel under the chart lists before it says "+N". */
export const shownTitles = 6

const rowPx = 32
const leastPlotPx = 288
const widestDonutPx = 320
const titleLineRem = 1.5
const headingRem = 2.75
/** The two buttons and the gaps above and below the drawing. */
const toolbarRem = 3.5

/** Height in pixels that is kept for the drawing, ring or bars, so that switching moves nothing below the figure. */
export function plotHeightPx(sliceCount: number): number {
  return Math.max(leastPlotPx, rowPx * sliceCount)
}

/** Side in pixels of the square that holds the ring in a figure `widthPx` wide. */
export function donutSizePx(sliceCount: number, widthPx: number): number {
  return Math.min(widthPx, plotHeightPx(sliceCount), widestDonutPx)
}

/** How many lines a title of a list of `titleCount` may take: few titles may wrap, many may not. */
export function linesPerTitle(titleCount: number): 1 | 2 {
  return titleCount <= shownTitles / 2 ? 2 : 1
}

/** How many lines of titles the panel under the chart keeps place for: those of the fullest of these lists. */
export function panelLines(titleCounts: readonly number[]): number {
  const lines = titleCounts.map((count) => {
    const shown = Math.min(count, shownTitles) * linesPerTitle(count)
    return count > shownTitles ? shown + 1 : shown
  })
  return Math.max(1, ...lines)
}

/** Height in rem of the panel under the chart; `titleCounts` has one number a slice. */
export function panelHeightRem(titleCounts: readonly number[]): number {
  return headingRem + titleLineRem * panelLines(titleCounts)
}

/** CSS height of the whole figure, known before it is loaded, so that its place can be kept. */
export function figureHeight(titleCounts: readonly number[]): string {
  return `calc(${plotHeightPx(titleCounts.length)}px + ${toolbarRem + panelHeightRem(titleCounts)}rem)`
}
