'use client'

import { useRef, useState } from 'react'
import type { CategorySlug } from '@/db/vocabulary'
import type { ChartSlice, DistributionChartProps } from '@/lib/charts/chart-slice'
import { donutSizePx } from '@/lib/charts/figure-size'
import { BarsPlot } from './bars-plot.client'
import { DonutPlot } from './donut-plot.client'
import { PlotContext } from './plot-context.client'
import { SourcesPanel } from './sources-panel.client'
import { useActiveCategory } from './use-active-category.client'
import { useWidth } from './use-width.client'
import { readView, saveView, type View, views } from './view-choice.client'

/** The distribution as ring or bars, with the sources of the slice a reader points at below it. */
export function DistributionFigure({ slices, strings }: DistributionChartProps) {
  const figure = useRef<HTMLDivElement>(null)
  const plot = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>(readView)
  const [walked, setWalked] = useState<CategorySlug>()
  const active = useActiveCategory(figure)
  const width = useWidth(plot)
  const Plot = view === 'donut' ? DonutPlot : BarsPlot
  const current = slices.find(({ isCurrent }) => isCurrent)
  const shown = slices.find(({ category }) => category === active) ?? current
  const tabStop = findTabStop(slices, view, walked ?? current?.category)

  function chooseView(chosen: View) {
    setView(chosen)
    saveView(chosen)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this group holds the links of one figure
    <div ref={figure} role="group" aria-label={strings.title}>
      <ViewButtons view={view} strings={strings} onChoose={chooseView} />
      <div
        ref={plot}
        className="relative mt-3 text-[0.8rem] leading-tight"
        style={{ minHeight: donutSizePx(slices.length, width) }}
      >
        <PlotContext value={{ shown, tabStop, onTabStop: setWalked }}>
          {width > 0 && <Plot slices={slices} strings={strings} width={width} />}
        </PlotContext>
      </div>
      <SourcesPanel slice={shown} slices={slices} strings={strings} />
    </div>
  )
}

/** The category to start from when it is drawn, else the first that is: the ring leaves out those with nothing. */
function findTabStop(slices: readonly ChartSlice[], view: View, start: CategorySlug | undefined) {
  const drawn = slices.filter(({ count }) => view === 'bars' || count > 0)
  return (drawn.find(({ category }) => category === start) ?? drawn[0])?.category
}

type ButtonProps = { view: View; strings: Record<View, string>; onChoose: (view: View) => void }

function ViewButtons({ view, strings, onChoose }: ButtonProps) {
  return (
    <div className="flex w-fit rounded-full border border-line">
      {views.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={view === choice}
          onClick={() => onChoose(choice)}
          className="cursor-pointer rounded-full px-3.5 py-1 text-[0.8rem] text-soft leading-5 hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper"
        >
          {strings[choice]}
        </button>
      ))}
    </div>
  )
}
