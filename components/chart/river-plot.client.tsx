'use client'

import { useRef } from 'react'
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts'
import { type RiverPlotProps, riverHeightPx } from './river-props'
import { useWidth } from './use-width.client'

/** Categories stacked for each period, in numbers or as shares; every cell leads to what it counts. Those who cannot point have the table. */
export function RiverPlot({ periods, bands, isShare }: RiverPlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const data = periods.map(({ tick, counts }) => ({
    tick,
    ...Object.fromEntries(bands.map(({ category }, at) => [category, counts[at]])),
  }))
  return (
    <div ref={box} aria-hidden="true" className="text-[0.75rem]" style={{ height: riverHeightPx }}>
      {width > 0 && (
        <BarChart
          data={data}
          width={width}
          height={riverHeightPx}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          barCategoryGap={periods.length > 20 ? 1 : '15%'}
          stackOffset={isShare ? 'expand' : 'none'}
          accessibilityLayer={false}
        >
          <XAxis dataKey="tick" tickLine={false} stroke="var(--soft)" minTickGap={12} />
          <YAxis
            width={38}
            tickLine={false}
            axisLine={false}
            stroke="var(--soft)"
            allowDecimals={isShare}
            tickFormatter={(value: number) => (isShare ? `${Math.round(value * 100)}%` : String(value))}
          />
          {bands.map((band, at) => (
            <Bar
              key={band.category}
              dataKey={band.category}
              stackId="listed"
              isAnimationActive={false}
              zIndex={0}
              shape={(bar: BarShapeProps) => (
                <Cell bar={bar} name={band.name} colour={band.colour} at={at} periods={periods} />
              )}
            />
          ))}
        </BarChart>
      )}
    </div>
  )
}

type CellProps = Pick<RiverPlotProps, 'periods'> & { bar: BarShapeProps; name: string; colour: string; at: number }

function Cell({ bar: { index, x, y, width, height }, name, colour, at, periods }: CellProps) {
  const period = periods[index]
  const count = period?.counts[at] ?? 0
  if (!period || count === 0) return <g />
  return (
    <a href={period.hrefs[at]} tabIndex={-1}>
      <title>{`${name} · ${period.name}: ${count}`}</title>
      <rect x={x} y={y} width={width} height={height} fill={colour} stroke="var(--paper)" strokeWidth={0.5} />
    </a>
  )
}
