import { memo, useState } from 'react'
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts'
import { planBars } from '@/lib/charts/bars-layout'
import type { ChartSlice } from '@/lib/charts/chart-slice'
import { BarRow } from './bar-row.client'

type Props = { slices: readonly ChartSlice[]; width: number }

/** The distribution as horizontal bars, each with its name and value; a category with nothing keeps its row. */
export const BarsPlot = memo(function BarsPlot({ slices, width }: Props) {
  const [measure] = useState(textMeasure)
  const layout = planBars(slices, width, measure)
  return (
    <BarChart
      layout="vertical"
      data={[...slices]}
      width={width}
      height={layout.rowPx * slices.length}
      margin={{ top: 0, bottom: 0, left: layout.barStartPx, right: width - layout.barEndPx }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[0, Math.max(1, ...slices.map(({ count }) => count))]} />
      <YAxis type="category" hide dataKey="category" />
      <Bar
        dataKey="count"
        isAnimationActive={false}
        // As in the ring: no portal, no stray tab stop.
        zIndex={0}
        shape={({ index, width: lengthPx }: BarShapeProps) => {
          const slice = slices[index]
          return slice ? <BarRow slice={slice} index={index} lengthPx={lengthPx} layout={layout} /> : <g />
        }}
      />
    </BarChart>
  )
})

/** Measures in the font of the drawing, which is the page's at 0.8 of its size. */
function textMeasure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  if (!context) return (text) => text.length * rootPx
  context.font = `${0.8 * rootPx}px ${getComputedStyle(document.body).fontFamily}`
  return (text) => context.measureText(text).width
}
