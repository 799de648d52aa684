'use client'

import { useRef } from 'react'
import type { DistributionChartProps } from '@/lib/charts/chart-slice'
import { figureHeight } from '@/lib/charts/figure-size'
import { lazyFigure, useFigure } from './lazy-figure.client'

const lazy = lazyFigure(() =>
  import('./distribution-figure.client').then(({ DistributionFigure }) => DistributionFigure),
)

/** The place of the interactive chart: it is kept free from the start, and the heavy part is fetched when a reader gets to see it.
 * Without scripts there is no such place; the table beside it has the same numbers. */
export function DistributionChart({ slices, strings }: DistributionChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const figure = useFigure(lazy, box)
  if (slices.length === 0) return null
  const Figure = figure === 'failed' ? undefined : figure
  return (
    // No utility that sets `display`: it would win over `js-only`.
    <div ref={box} className="js-only" style={{ minHeight: figureHeight(slices.map(({ titles }) => titles.length)) }}>
      {Figure ? (
        <Figure slices={slices} strings={strings} />
      ) : (
        <p className="text-soft text-sm">{figure === 'failed' ? strings.failed : strings.loading}</p>
      )}
    </div>
  )
}
