import { use } from 'react'
import { categoryColour } from '@/components/digest/category-colour'
import type { BarsLayout } from '@/lib/charts/bars-layout'
import type { ChartSlice } from '@/lib/charts/chart-slice'
import { PlotContext } from './plot-context.client'
import { SliceLink } from './slice-link.client'

type Props = { slice: ChartSlice; index: number; lengthPx: number; layout: BarsLayout }

/** One row: a ground that takes the pointer over its whole width, name, bar on its track, value. */
export function BarRow({ slice, index, lengthPx, layout }: Props) {
  const { shown } = use(PlotContext)
  const { rowPx, widthPx, paddingPx, barStartPx, barEndPx, barPx, textShiftPx, barShiftPx } = layout
  const middle = (index + 0.5) * rowPx
  const ground = { x: 1, y: index * rowPx + 1, width: widthPx - 2, height: rowPx - 2, rx: 3 }
  const bar = { x: barStartPx, y: middle + barShiftPx - barPx / 2, height: barPx, rx: 1 }
  const text = { y: middle + textShiftPx, dominantBaseline: 'central' } as const
  const name = layout.names[index] ?? slice.name
  return (
    <SliceLink slice={slice}>
      <rect {...ground} fill={shown === slice ? 'var(--accent-soft)' : 'transparent'} />
      <text {...text} x={paddingPx} fill="var(--ink)">
        {name !== slice.name && <title>{slice.name}</title>}
        {name}
      </text>
      <rect {...bar} width={barEndPx - barStartPx} fill="var(--line)" />
      <rect {...bar} width={lengthPx} fill={categoryColour(slice.category)} />
      <text {...text} x={widthPx - paddingPx} textAnchor="end" fill="var(--soft)" className="tabular-nums">
        {slice.value}
      </text>
      <rect
        {...ground}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2}
        className="pointer-events-none opacity-0 group-focus-visible:opacity-100"
      />
    </SliceLink>
  )
}
