/** The height of a drawing of bars; each bar is 1 wide. */
export const sparkHeight = 12

const gap = 0.25
const least = 0.6

/** The outline of bars side by side, for the `d` of an SVG path: the highest value fills the height, 0 has no bar, others one that can be seen. */
export function sparkPath(values: readonly number[]): string {
  const most = Math.max(...values, 0)
  return values
    .map((value, index) => {
      if (value <= 0) return ''
      const height = Math.max(least, (value / most) * sparkHeight)
      return `M${index} ${sparkHeight}v${-round(height)}h${1 - gap}V${sparkHeight}z`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
