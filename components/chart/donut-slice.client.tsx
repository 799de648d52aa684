import { use } from 'react'
import { Sector } from 'recharts'
import { categoryColour } from '@/components/digest/category-colour'
import type { ChartSlice } from '@/lib/charts/chart-slice'
import { PlotContext } from './plot-context.client'
import { SliceLink } from './slice-link.client'

type Geometry = {
  cx: number
  cy: number
  innerRadius: number
  outerRadius: number
  startAngle: number
  endAngle: number
}

/** One slice of the ring. Focus shows as a line along both of its edges, where no neighbour can cover it. */
export function DonutSlice({ slice, arc }: { slice: ChartSlice; arc: Geometry }) {
  const { shown } = use(PlotContext)
  // Named one by one: a sector of Recharts carries the fields of its data, which would become attributes.
  const { cx, cy, innerRadius, outerRadius, startAngle, endAngle } = arc
  const edge = outerRadius + (shown === slice ? 4 : 0)
  const place = { cx, cy, startAngle, endAngle }
  return (
    <SliceLink slice={slice}>
      <Arc
        {...place}
        innerRadius={innerRadius}
        outerRadius={edge}
        fill={categoryColour(slice.category)}
        className={shown && shown !== slice ? 'opacity-40 transition-opacity' : 'transition-opacity'}
        isSeparated
      />
      <g className="pointer-events-none opacity-0 group-focus-visible:opacity-100">
        <Arc {...place} innerRadius={edge + 3} outerRadius={edge + 5.5} fill="var(--accent)" />
        <Arc {...place} innerRadius={innerRadius - 5.5} outerRadius={innerRadius - 3} fill="var(--accent)" />
      </g>
    </SliceLink>
  )
}

type ArcProps = Geometry & { fill: string; className?: string; isSeparated?: boolean }

/** A part of a ring. A whole one is a circle: as a sector it would show a seam where its ends meet. */
export function Arc({ fill, className, isSeparated = false, ...geometry }: ArcProps) {
  const { cx, cy, innerRadius, outerRadius, startAngle, endAngle } = geometry
  if (Math.abs(endAngle - startAngle) >= 359.9) {
    const strokeWidth = outerRadius - innerRadius
    const r = (innerRadius + outerRadius) / 2
    return <circle cx={cx} cy={cy} r={r} fill="none" stroke={fill} strokeWidth={strokeWidth} className={className} />
  }
  const line = isSeparated ? { stroke: 'var(--paper)', strokeWidth: 2 } : { stroke: 'none' }
  return <Sector {...geometry} {...line} fill={fill} className={className} />
}
