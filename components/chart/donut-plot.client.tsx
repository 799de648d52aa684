import { memo } from 'react'
import { Pie, PieChart, type PieSectorShapeProps } from 'recharts'
import type { DistributionChartProps } from '@/lib/charts/chart-slice'
import { donutSizePx } from '@/lib/charts/figure-size'
import { DonutCenter } from './donut-center.client'
import { Arc, DonutSlice } from './donut-slice.client'

/** Room around the ring for the lit slice and its focus mark. */
const marginPx = 11

/** The distribution as a ring that starts at the top and runs clockwise; a category with nothing has no slice. */
export const DonutPlot = memo(function DonutPlot({
  slices,
  strings,
  width,
}: DistributionChartProps & { width: number }) {
  const size = donutSizePx(slices.length, width)
  const outerRadius = Math.floor(size / 2) - marginPx
  const innerRadius = Math.round(outerRadius * 0.68)
  const ring = { innerRadius, outerRadius, startAngle: 90, endAngle: -270 }
  const filled = slices.filter(({ count }) => count > 0)
  return (
    <div className="relative mx-auto" style={{ width: size, height: size }}>
      <PieChart width={size} height={size} accessibilityLayer={false}>
        <Pie
          {...ring}
          data={filled}
          dataKey="count"
          nameKey="name"
          minAngle={filled.length > 1 ? 3 : 0}
          isAnimationActive={false}
          rootTabIndex={-1}
          // Any other layer is a portal, whose listeners make Chromium stop at it with the Tab key.
          zIndex={0}
          shape={(sector: PieSectorShapeProps) => {
            const slice = filled[sector.index]
            return slice ? <DonutSlice slice={slice} arc={sector} /> : <g />
          }}
        />
        {filled.length === 0 && <Arc {...ring} cx={size / 2} cy={size / 2} fill="var(--line)" />}
      </PieChart>
      <DonutCenter strings={strings} widthPx={Math.round(innerRadius * 1.6)} />
    </div>
  )
})
