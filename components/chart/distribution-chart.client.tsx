'use client'

import { type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react'
import type { DistributionChartProps } from '@/lib/charts/chart-slice'
import { figureHeight } from '@/lib/charts/figure-size'

/** The place of the interactive chart: it is kept free from the start, and the heavy part is fetched when a reader gets to see it.
 * Without scripts there is no such place; the table beside it has the same numbers. */
export function DistributionChart({ slices, strings }: DistributionChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const figure = useSyncExternalStore(subscribe, () => loaded, unloaded)

  useEffect(() => {
    if (!box.current) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      loadFigure()
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])

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

/** Outside the component, so that the chart of the next category stands there at once. */
let loaded: ComponentType<DistributionChartProps> | 'failed' | undefined
const listeners = new Set<() => void>()
const unloaded = () => undefined

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function loadFigure() {
  if (loaded && loaded !== 'failed') return
  // A missing file after an update or a lost connection: the table still has everything.
  import('./distribution-figure.client').then(
    ({ DistributionFigure }) => settle(DistributionFigure),
    () => settle('failed'),
  )
}

function settle(result: NonNullable<typeof loaded>) {
  loaded = result
  for (const listener of listeners) listener()
}
