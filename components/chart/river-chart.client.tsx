'use client'

import { useRef } from 'react'
import { lazyFigure, useFigure } from './lazy-figure.client'
import { type RiverPlotProps, riverHeightPx } from './river-props'

type Props = RiverPlotProps & { strings: { loading: string; failed: string } }

const lazy = lazyFigure(() => import('./river-plot.client').then(({ RiverPlot }) => RiverPlot))

/** The place of the chart of categories over time, fetched when a reader gets to see it; the table below it has the same numbers. */
export function RiverChart({ strings, ...plot }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const figure = useFigure(lazy, box)
  const Figure = figure === 'failed' ? undefined : figure
  return (
    // No utility that sets `display`: it would win over `js-only`.
    <div ref={box} className="js-only mt-4" style={{ minHeight: riverHeightPx }}>
      {Figure ? (
        <Figure {...plot} />
      ) : (
        <p className="text-soft text-sm">{figure === 'failed' ? strings.failed : strings.loading}</p>
      )}
    </div>
  )
}
